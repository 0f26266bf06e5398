import {assemble} from '../../../src/assemble/index.js'
import {type LanguageCode, renderDiagnostic} from '../../../src/base/index.js'
import {committeeOf, type Files, sketch, templateOf} from '../../assemble/bench.js'
import type {Case} from '../caseFile.js'

const files: Files = {
  'committee.yml': `id: c
title: {en: Committee, ru: Комитет}
acronym: {ru: НКВД}
freeze: 1937-08-01
mandate: {en: "The *mandate*, [see](https://example.org).", ru: "*Мандат*."}
powers: {en: "First.\\n\\nSecond."}
chapters: [10-history, 20-secret]
people:
  - {role: {en: Chair, ru: Председатель}, name: "Aysu *ULUDAĞLI* <b> | :::note {{x}}"}
factions: [{id: law, name: {en: Law, ru: Право}}]
`,
  'chapters/10-history.en.md': '---\ntitle: History\n---\nOnce.\n',
  'chapters/10-history.ru.md': '---\ntitle: История\n---\nОднажды.\n',
  'chapters/20-secret.en.md': '---\ntitle: Secret\naudience: dais\n---\nHidden.\n',
  'characters/anna.en.md':
    '---\nid: anna\ntitle: Anna\nfaction: law\npowers: ["may *ask*"]\n---\n:::public\nPublic side.\n:::\n\n:::private\nPrivate side.\n:::\n',
  'characters/boris.en.md': '---\nid: boris\ntitle: Boris\n---\n',
  'roster.csv': 'seat,delegate,role,language\n10,Zoë,anna,en\n2,Ян,boris,ru\n',
  'people.yml': '- {id: yezhov, ru: {family: Ежов}, en: {popular: Nikolai Yezhov}}\n',
  'facts.yml': '- {id: shot, value: 681692}\n',
  'schedule.yml':
    'sessions:\n  - {id: one, title: {en: Session 1, ru: Заседание 1}, day: 1937-08-01, from: "9:30", to: "12:00", aim: {en: Agree.}}\n',
}

const declaration =
  'name: Paper\noptions: {arc: {type: boolean}, words: {type: localized, default: {en: Hello, ru: Привет}}}\n'

/**
 * A template; its answer is the paper it makes of a small committee. Settings: `language`, `audience`; `part` is the text
 * of `{{> part}}`.
 */
export function answer({input, settings}: Case): string {
  const part = settings.get('part')
  const request = {
    ...committeeOf(files),
    template: templateOf(input, declaration, part === undefined ? {} : {part: part.replaceAll('\\n', '\n')}),
    document: {template: 't', options: {}},
    edition: (settings.get('language') ?? 'en') as LanguageCode,
    layout: 'columns',
    audience: settings.get('audience') ?? 'committee',
  } as const
  const {value, diagnostics} = assemble(request)
  return [...diagnostics.map(renderDiagnostic), ...(value ? [sketch(value.manuscript.blocks)] : [])].join('\n')
}
