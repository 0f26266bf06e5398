import {assemblyFiles} from './assembly.js'
import type {Files} from './index.js'

/** A crisis committee: the papers of an assembly, and two roles with their packets. */
export function crisisFiles(id: string): Files {
  const files = assemblyFiles(id)
  return {
    ...files,
    'committee.yml': `id: ${id}
kind: crisis
title: {en: Crisis Cabinet, ru: Кризисный кабинет}
acronym: {en: CC, ru: КК}
native: Кризисный кабинет
freeze: 1914-07-23
people:
  - role: {en: Crisis Director, ru: Кризис-директор}
    name: {en: Your Name, ru: Ваше Имя}
chapters:
  - 10-topic
documents:
  - template: delegate-guide
    title: {en: Study guide, ru: Методическое пособие}
  - template: chair-notes
  - template: crisis-packet
`,
    'roster.csv': 'seat,delegate,school,role,language\n1,,,minister,en\n2,,,general,ru\n',
    'crisis.yml': `opening:
  en: The cabinet is called together at night.
  ru: Кабинет созван ночью.
beats:
  - id: telegram
    at: T+30
    title: {en: A telegram, ru: Телеграмма}
    form: telegram
    audience: role:minister
    text:
      en: The border is closed.
      ru: Граница закрыта.
`,
    ...character('minister', {en: 'The Minister', ru: 'Министр'}),
    ...character('general', {en: 'The General', ru: 'Генерал'}),
  }
}

function character(id: string, title: {readonly en: string; readonly ru: string}): Files {
  return {
    [`characters/${id}.en.md`]: `---
id: ${id}
title: ${title.en}
powers: [May speak for the department]
resources:
  - {name: Couriers, amount: 4}
secrets: [What nobody else may know]
---

:::public
What everybody knows of this member of the cabinet.
:::

:::private
What this delegate alone reads.
:::
`,
    [`characters/${id}.ru.md`]: `---
id: ${id}
title: ${title.ru}
powers: [Говорит от имени ведомства]
resources:
  - {name: Курьеры, amount: 4}
secrets: [То, чего не знает больше никто]
---

:::public
То, что об этом члене кабинета знают все.
:::

:::private
То, что читает только этот делегат.
:::
`,
  }
}
