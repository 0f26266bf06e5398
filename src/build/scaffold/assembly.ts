import type {Files} from './index.js'

/** A General Assembly body: one topic in both languages, glossary, works, calendar. */
export function assemblyFiles(id: string): Files {
  return {
    'committee.yml': `id: ${id}
kind: assembly
title: {en: General Assembly, ru: Генеральная Ассамблея}
acronym: {en: GA, ru: ГА}
native: Генеральная Ассамблея
people:
  - role: {en: Chair, ru: Председатель}
    name: {en: Your Name, ru: Ваше Имя}
topics:
  - {en: The topic before the committee, ru: "Вопрос, вынесенный на обсуждение"}
chapters:
  - 10-topic
questions:
  - {en: "What would your government accept?", ru: "На что согласилось бы ваше правительство?"}
documents:
  - template: delegate-guide
    title: {en: Study guide, ru: Методическое пособие}
  - template: chair-notes
`,
    'chapters/10-topic.en.md': `---
title: The topic
id: topic
---

## What is asked of you {#asked}

Write here what the committee must decide.[^1] A second sentence names the :term[quorum]{#quorum} and a source [@charter1945, art. 18].

[^1]: A note stands at the foot of its page.

:::only{audience="dais"}
Only the dais reads this paragraph.
:::
`,
    'chapters/10-topic.ru.md': `---
title: Повестка дня
id: topic
---

## Что от вас требуется {#asked}

Напишите здесь, что предстоит решить комитету.[^1] Второе предложение называет :term[кворум]{#quorum} и источник [@charter1945, art. 18].

[^1]: Сноска стоит внизу своей страницы.

:::only{audience="dais"}
Этот абзац читает только президиум.
:::
`,
    'glossary.yml': `- id: quorum
  term: {en: quorum, ru: кворум}
  gloss:
    en: The least number of members whose presence makes a vote good.
    ru: Наименьшее число присутствующих, при котором голосование действительно.
`,
    'bibliography.bib': `@book{charter1945,
  title     = {Charter of the United Nations},
  author    = {{United Nations}},
  address   = {San Francisco},
  year      = {1945},
  langid    = {english},
}
`,
    'roster.csv':
      'seat,delegate,school,country,country_ru,language\n1,,,France,Франция,en\n2,,,Russian Federation,Российская Федерация,ru\n3,,,Türkiye,Турция,en\n',
  }
}
