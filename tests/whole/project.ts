import {crc32, deflateSync} from 'node:zlib'

/** Files of a project by path; a string is written as UTF-8. */
export interface Files {
  readonly [path: string]: string | Uint8Array
}

/** The conference of the small projects of these tests. */
export const conference = `title: {en: Harbour MUN, ru: Гавань}
languages: [en, ru]
audiences: [public, committee, "faction:*", "role:*", dais, backroom, secretariat, press, student, teacher]
`

/** A paper of nothing but its chapters and what they call for. */
const plain: Files = {
  'templates/plain/template.yml':
    'name: {en: Plain paper, ru: Простой лист}\naudience: committee\noptions:\n  size: {type: number, default: 1}\n  tone: {type: choice, choices: [calm, loud], default: calm}\n',
  'templates/plain/template.hbs': '{{> body}}\n\n{{chapters}}\n\n{{> glossary}}\n\n{{> bibliography}}\n',
}

const chapterEn = `---
title: The quay
id: quay
---

A first paragraph about the :term[quay]{#quay}, with :fact{#cranes} and :person{#smith}.[^1] See [@brown2001, p. 5].

[^1]: A note about cranes.

## Berths {#berths}

- one berth
- another

As [the section](#berths) says, there are two.

:::only{audience="dais"}
Withheld from the committee.
:::

| Berth | Ships |
|---|---:|
| North | 12 |

![A plan](../figures/dot.png)
`

const chapterRu = `---
title: Причал
id: quay
---

Первый абзац о :term[причале]{#quay}, :fact{#cranes} и :person{#smith}.[^1] См. [@brown2001, с. 5].

[^1]: Примечание о кранах.

## Места {#berths}

- одно место
- другое

Как говорит [раздел](#berths), их два.

:::only{audience="dais"}
Комитету не показано.
:::

| Место | Суда |
|---|---:|
| Север | 12 |

![План](../figures/dot.png)
`

/** A valid project of two committees: `c` has something of everything, `other` is there to be printed whatever `c` does. */
export const base: Files = {
  'dossier.yml': conference,
  ...plain,
  'content/c/committee.yml': `id: c
title: {en: Harbour committee, ru: Портовый комитет}
chapters: [10-quay]
factions:
  - {id: north, name: {en: North, ru: Север}}
documents:
  - template: plain
    editions: [en]
  - {template: plain, id: both, editions: [ru-en]}
`,
  'content/c/chapters/10-quay.en.md': chapterEn,
  'content/c/chapters/10-quay.ru.md': chapterRu,
  'content/c/glossary.yml':
    '- id: quay\n  term: {en: quay, ru: причал}\n  gloss: {en: Where ships lie., ru: Где стоят суда.}\n',
  'content/c/people.yml':
    '- id: smith\n  ru: {family: Смит, given: Анна}\n  en: {popular: Anna Smith, family: Smith}\n',
  'content/c/facts.yml': '- id: cranes\n  value: 12\n  unit: {en: cranes, ru: кранов}\n',
  'content/c/archives.yml': '- id: port-1\n  archive: {en: Port archive, ru: Архив порта}\n  fond: 1\n',
  'content/c/bibliography.bib':
    '@book{brown2001,\n  author = {Brown, Jane},\n  title = {Quays and Cranes},\n  publisher = {Harbour Press},\n  date = {2001}\n}\n',
  'content/c/roster.csv': 'seat,delegate,role,language\n1,Ida Næss,pilot,en\n2,Леся Ковалёва,clerk,ru\n',
  'content/c/characters/pilot.en.md':
    '---\nid: pilot\ntitle: The pilot\n---\n\n:::public\nBrings ships in.\n:::\n\n:::private\nIs afraid of fog.\n:::\n',
  'content/c/characters/clerk.en.md': '---\nid: clerk\ntitle: The clerk\n---\n\n:::public\nKeeps the books.\n:::\n',
  'content/c/characters/pilot.ru.md':
    '---\nid: pilot\ntitle: Лоцман\n---\n\n:::public\nПроводит суда.\n:::\n\n:::private\nБоится тумана.\n:::\n',
  'content/c/characters/clerk.ru.md': '---\nid: clerk\ntitle: Писарь\n---\n\n:::public\nВедёт книги.\n:::\n',
  'content/c/crisis.yml':
    'beats:\n  - {id: fog, at: T+30, title: {en: Fog, ru: Туман}, text: {en: Fog falls., ru: Пал туман.}}\n',
  'content/c/rop.yml':
    'motions:\n  - {id: adjourn, name: {en: Adjourn, ru: Закрыть}, kind: motion, precedence: 1, majority: simple}\n',
  'content/c/schedule.yml':
    'sessions:\n  - {id: one, title: {en: First, ru: Первое}, day: 2027-02-18, from: "9:30", to: "11:00"}\n',
  'content/c/scoring.yml': 'criteria:\n  - {id: talk, name: {en: Talk, ru: Речь}, weight: 10}\n',
  'content/c/quiz.yml':
    'items:\n  - {id: q, question: {en: How many?, ru: Сколько?}, answer: 1, choices: ["12", "13"]}\n',
  'content/c/figures/dot.png': png(600, 400),
  'content/other/committee.yml':
    'id: other\ntitle: {en: Other committee, ru: Другой комитет}\nchapters: [10-one]\ndocuments:\n  - {template: plain, editions: [en]}\n',
  'content/other/chapters/10-one.en.md': '---\ntitle: One\n---\n\nA paper that has nothing to do with the others.\n',
}

/** The base with files laid over it; `undefined` takes a file away. */
export function changed(change: {readonly [path: string]: string | Uint8Array | undefined}, from: Files = base): Files {
  const files: {[path: string]: string | Uint8Array} = {}
  for (const [path, value] of Object.entries({...from, ...change})) if (value !== undefined) files[path] = value
  return files
}

/** A file of the base with one text in it replaced by another, which must be there. */
export function edited(path: string, before: string, after: string, from: Files = base): Files {
  const text = from[path]
  if (typeof text !== 'string' || !text.includes(before)) throw new Error(`${path} has no ${JSON.stringify(before)}`)
  return {...from, [path]: text.replace(before, () => after)}
}

/** A grey picture, as PNG writes it (ISO/IEC 15948). */
export function png(width: number, height: number): Uint8Array {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 0, 0, 0, 0], 8)
  const rows = Buffer.alloc((width + 1) * height, 0x99)
  for (let row = 0; row < height; row++) rows[row * (width + 1)] = 0
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(name: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data])
  const frame = Buffer.alloc(8)
  frame.writeUInt32BE(data.length, 0)
  frame.writeUInt32BE(crc32(body), 4)
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)])
}
