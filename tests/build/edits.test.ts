import {mkdir, writeFile} from 'node:fs/promises'
import {dirname, join} from 'node:path'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {type BuildReport, buildProject, watchProject} from '../../src/build/index.js'
import {filesIn, folder} from '../packets/desk.js'
import {base, type Files} from '../whole/project.js'

// Edit after edit in one watch: every paper is the one that a first build prints of the same files, in both languages and
// side by side. What an edit leaves alone is kept at every stage, so each edit here is one that moves something else.

const words = {
  en: 'Forty ships lie at the quay tonight and nobody counts the lamps that hang above their decks in the rain. ',
  ru: 'Сорок судов стоят сегодня у причала, и никто не считает фонарей, что висят над их палубами под дождём. ',
} as const
type Code = keyof typeof words

const filler = (language: Code, count: number): string =>
  Array.from({length: count}, (_, k) => `${k + 1}. ${words[language].repeat(3 + (k % 4))}`.replace('. ', ' — ')).join(
    '\n\n',
  )

const chapterOf = (name: string, language: Code, next: string): string => {
  const [title, section, note, see] =
    language === 'en' ? ['Basin', 'Berths', 'A note', 'see p.'] : ['Бассейн', 'Места', 'Примечание', 'см. с.']
  return `---
title: ${title} ${name}
id: ${name}
---

First word of ${name}, with :term[${language === 'en' ? 'quay' : 'причал'}]{#quay} and :fact{#cranes}.[^1]

${filler(language, 7)}

## ${section} ${name} {#berths-${name}}

- ${words[language]}
- ${words[language]}

${filler(language, 4)}

| A | B |
|---|---:|
| ${name} | 12 |
| x | 1000 |

${see} :page{#berths-${next}}, [@brown2001, p. 5] :person{#smith}.[^2]

${filler(language, 5)}

[^1]: ${note} 1 ${name}.

[^2]: ${note} 2 ${name}: ${words[language].repeat(4)}
`
}

const names = ['north', 'south', 'west']
const pathOf = (name: string, language: Code): string => `content/c/chapters/10-${name}.${language}.md`
const chapters = Object.fromEntries(
  names.flatMap((name, at) =>
    (['en', 'ru'] as const).map((language) => [
      pathOf(name, language),
      chapterOf(name, language, names[(at + 1) % names.length] ?? name),
    ]),
  ),
)

const files: Files = {
  ...Object.fromEntries(Object.entries(base).filter(([path]) => !/other|chapters|characters|roster/u.test(path))),
  'templates/plain/template.hbs':
    '::section{master=body start=page folio=arabic restart=1}\n\n::contents{depth=2}\n\n{{chapters}}\n\n::section{master=body start=recto}\n\n{{> glossary}}\n\n::index\n\n{{> bibliography}}\n',
  'content/c/committee.yml': `id: c
title: {en: Harbour committee, ru: Портовый комитет}
chapters: [${names.map((name) => `10-${name}`).join(', ')}]
documents:
  - {template: plain, editions: [en, ru, ru-en]}
  - {template: plain, id: facing, layout: facing, editions: [ru-en]}
`,
  ...chapters,
}

let root: string
let output: string
const stop = new AbortController()
let watching: Promise<void>
/** All that the watch has told so far, with the files for which it printed. */
const reports: (readonly [report: BuildReport, changed: readonly string[]])[] = []
let now: Files = files

/** Milliseconds for which a watch is still given to look again at what it has printed. */
const quiet = 300

/** The last report of a watch on what is saved: several files are not saved at once, and it may print in between. */
async function lastReport(changed: Files): Promise<BuildReport> {
  const before = reports.length
  const isSeen = (file: string): boolean => reports.slice(before).some(([, files]) => files.includes(file))
  await put(changed)
  while (!Object.keys(changed).every(isSeen)) await wait(10)
  for (let count = 0; count !== reports.length; ) {
    count = reports.length
    await wait(quiet)
  }
  return reports.at(-1)![0]
}

const wait = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds))

async function put(changed: Files): Promise<void> {
  for (const [path, text] of Object.entries(changed)) {
    await mkdir(dirname(join(root, path)), {recursive: true})
    await writeFile(join(root, path), text)
  }
}

beforeAll(async () => {
  root = await folder()
  output = await folder()
  await put(files)
  watching = watchProject({root, output, jobs: 1, signal: stop.signal, onReport: (...told) => reports.push(told)})
  while (reports.length === 0) await wait(10)
}, 60_000)

afterAll(async () => {
  stop.abort()
  await watching
})

/** The papers as they are, and all that was said. */
async function told(report: BuildReport, of: string) {
  const papers = [...(await filesIn(of))].filter(([path]) => path.endsWith('.pdf'))
  return {
    papers: new Map(papers.map(([path, bytes]) => [path, bytes.toString('latin1')])),
    said: report.diagnostics.map(({code, message, place}) => `${code} ${message} ${place?.file}:${place?.line}`).sort(),
  }
}

type Change = (text: string) => string
const each =
  (change: Change) =>
  (path: string): Files => ({[path]: change(String(now[path]))})
const replaced = (before: string | RegExp, after: string) => each((text) => text.replace(before, after))
const north = pathOf('north', 'en')
const south = pathOf('south', 'ru')

test.each<readonly [string, () => Files]>([
  ['a word', () => replaced('Forty', 'Fifty')(north)],
  ['another word of the same paragraph', () => replaced('Fifty', 'Sixty')(north)],
  ['a word in the other language', () => replaced('Сорок', 'Пять')(south)],
  ['lines that move pages', () => replaced('2 — ', `2 — ${words.en.repeat(9)}`)(north)],
  ['a note', () => replaced('A note 2 north', 'A longer note, 2 north')(north)],
  ['a note that runs on', () => replaced('Примечание 1', `${words.ru.repeat(30)} Примечание 1`)(south)],
  ['a heading', () => replaced('Berths north', 'Moorings of the north')(north)],
  ['a heading of a chapter', () => replaced('title: Бассейн south', 'title: Южный бассейн')(south)],
  ['a cell', () => replaced('| 12 |', '| 12345 |')(north)],
  ['an item', () => replaced(/^- .*$/mu, '- One item.')(north)],
  ['a paragraph that is gone', () => replaced(/^3 — .*\n\n/mu, '')(north)],
  ['a note called once more, above the others', () => replaced('First word', '[^2] First word')(north)],
  ['a term named earlier', () => replaced('1 — ', '1 — The quay. ')(pathOf('west', 'en'))],
  ['a citation that is gone', () => replaced('[@brown2001, p. 5] ', '')(pathOf('west', 'ru'))],
  ['a reference to another section', () => replaced('#berths-south', '#berths-west')(north)],
  [
    'a section that nobody refers to by its name any more',
    () => replaced('{#berths-west}', '{#berths-east}')(pathOf('west', 'en')),
  ],
  ['that section again', () => replaced('{#berths-east}', '{#berths-west}')(pathOf('west', 'en'))],
  ['a fact', () => replaced('value: 12', 'value: 1234567')('content/c/facts.yml')],
  ['a term', () => replaced('Where ships lie.', 'Where all ships lie.')('content/c/glossary.yml')],
  ['a term that is gone', () => ({'content/c/glossary.yml': '- id: mole\n  term: {en: ships, ru: суда}\n'})],
  ['that term again', () => ({'content/c/glossary.yml': String(files['content/c/glossary.yml'])})],
  ['chapters in another order', () => replaced('10-north, 10-south', '10-south, 10-north')('content/c/committee.yml')],
  ['all of it back again', () => files],
])(
  'prints what a first build does after %s',
  async (_, change) => {
    const changed = Object.fromEntries(Object.entries(change()).filter(([path, text]) => now[path] !== text))
    expect(Object.keys(changed)).not.toEqual([])
    now = {...now, ...changed}
    const report = await lastReport(changed)
    const fresh = await folder()
    const cold = await buildProject({root, output: fresh, jobs: 1})
    const [after, expected] = [await told(report, output), await told(cold, fresh)]
    expect(after.said).toEqual(expected.said)
    expect(after.papers.size).toBe(4)
    // what is in error is not printed, and what was printed last stays
    const failed = cold.papers.filter(({state}) => state === 'failed').length
    expect(expected.papers.size).toBe(4 - failed)
    for (const [path, bytes] of expected.papers) expect(after.papers.get(path) === bytes, path).toBe(true)
  },
  60_000,
)
