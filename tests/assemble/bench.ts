import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import type {AssembleRequest, TemplateSource} from '../../src/assemble/index.js'
import type {LanguageCode, Outcome, Path} from '../../src/base/index.js'
import type {
  Block,
  Chapter,
  Character,
  CommitteeData,
  Conference,
  DataFile,
  DocumentRequest,
  Inline,
  Located,
  Seat,
} from '../../src/model/index.js'
import * as read from '../../src/read/index.js'

const shipped = fileURLToPath(new URL('../../templates/', import.meta.url))

/** Files of a small committee, by name; a conference with all audiences unless the test has its own. */
export interface Files {
  readonly [file: string]: string
}

export const allAudiences =
  'title: {en: Test MUN, ru: Тест}\naudiences: [public, committee, "faction:*", "role:*", dais, backroom, secretariat, press, student, teacher]\n'

/** The value, or a test that fails with the complaints. */
export function must<T>({value, diagnostics}: Outcome<T | undefined>): T {
  const errors = diagnostics.filter(({severity}) => severity === 'error')
  if (value === undefined || errors.length > 0) throw new Error(JSON.stringify(errors, undefined, 1))
  return value
}

type Reader<T> = (source: {file: string; text: string}) => Outcome<Located<T> | undefined>

/** A committee out of the texts of its files. */
export function committeeOf(
  files: Files,
): Pick<AssembleRequest, 'conference' | 'conferencePlaceOf' | 'data' | 'chapters'> {
  const conference = must<Located<Conference>>(
    read.readConference({file: 'dossier.yml', text: files['dossier.yml'] ?? allAudiences}),
  )
  const places = new Map<DataFile, (path: Path) => ReturnType<Located<unknown>['placeOf']>>()
  const take = <T>(name: DataFile, reader: Reader<T>): T | undefined => {
    const text = files[`${name}.yml`]
    if (text === undefined) return undefined
    const located = must<Located<T>>(reader({file: `${name}.yml`, text}))
    places.set(name, located.placeOf)
    return located.value
  }
  const committee =
    take('committee', read.readCommittee) ??
    must(read.readCommittee({file: 'committee.yml', text: 'id: c\ntitle: {en: Committee, ru: Комитет}\n'})).value
  const optional = <K extends string, T>(key: K, value: T | undefined) =>
    (value === undefined ? {} : {[key]: value}) as {readonly [P in K]?: T}
  const data: CommitteeData = {
    committee,
    glossary: take('glossary', read.readGlossary) ?? [],
    people: take('people', read.readPeople) ?? [],
    facts: take('facts', read.readFacts) ?? [],
    archives: take('archives', read.readArchives) ?? [],
    works: files['bibliography.bib']
      ? (must(
          read.readBibliography({file: 'bibliography.bib', text: files['bibliography.bib']}),
        ) as CommitteeData['works'])
      : [],
    seats: files['roster.csv']
      ? must<readonly Seat[]>(
          read.readRoster({file: 'roster.csv', bytes: new TextEncoder().encode(files['roster.csv'])}) as Outcome<
            readonly Seat[]
          >,
        )
      : [],
    characters: charactersIn(files),
    ...optional('crisis', take('crisis', read.readCrisis)),
    ...optional('rop', take('rop', read.readRop)),
    ...optional('schedule', take('schedule', read.readSchedule)),
    ...optional('scoring', take('scoring', read.readScoring)),
    ...optional('quiz', take('quiz', read.readQuiz)),
    placeOf: (file, path) => places.get(file)?.(path),
  }
  return {conference: conference.value, conferencePlaceOf: conference.placeOf, data, chapters: chaptersIn(files)}
}

function charactersIn(files: Files): readonly Character[] {
  return Object.entries(files).flatMap(([file, text]) => {
    const language = /^characters\/.*\.(en|ru)\.md$/u.exec(file)?.[1] as LanguageCode | undefined
    return language ? [read.readCharacter({file, text, language}).value] : []
  })
}

export function chaptersIn(files: Files): readonly Chapter[] {
  return Object.entries(files).flatMap(([file, text]) => {
    const language = /^(?:chapters|sources)\/.*\.(en|ru)\.md$/u.exec(file)?.[1] as LanguageCode | undefined
    return language ? [must<Chapter>(read.readChapter({file, text, language}))] : []
  })
}

/** A template out of its own text, with parts if it has any. */
export function templateOf(text: string, declaration = 'name: Paper\n', parts: Files = {}): TemplateSource {
  const declared = must(read.readTemplateDeclaration({file: 'templates/t/template.yml', text: declaration}))
  const partials = Object.fromEntries(
    Object.entries(parts).map(([name, part]) => [name, {file: `templates/parts/${name}.hbs`, text: part}]),
  )
  return {name: 't', declaration: declared.value, source: {file: 'templates/t/template.hbs', text}, partials}
}

/** One of the templates that come with the program. */
export function shippedTemplate(name: string): TemplateSource {
  const text = (path: string) => readFileSync(join(shipped, path), 'utf8')
  const declared = must(
    read.readTemplateDeclaration({file: `templates/${name}/template.yml`, text: text(`${name}/template.yml`)}),
  )
  const parts = readdirSync(join(shipped, 'parts')).filter((file) => file.endsWith('.hbs'))
  return {
    name,
    declaration: declared.value,
    source: {file: `templates/${name}/template.hbs`, text: text(`${name}/template.hbs`)},
    partials: Object.fromEntries(
      parts.map((file) => [file.slice(0, -4), {file: `templates/parts/${file}`, text: text(`parts/${file}`)}]),
    ),
  }
}

export const asked = (template: string, options: {readonly [name: string]: unknown} = {}): DocumentRequest => ({
  template,
  options,
})

export function requestOf(
  files: Files,
  template: TemplateSource,
  more: Partial<AssembleRequest> = {},
): AssembleRequest {
  return {
    ...committeeOf(files),
    template,
    document: asked(template.name),
    edition: 'en',
    layout: 'columns',
    audience: 'public',
    ...more,
  }
}

/** All words of blocks, a block a line: what a reader of the manuscript could ever see. */
export function wordsOf(value: unknown): string {
  return JSON.stringify(value, (key, inner) => (key === 'place' ? undefined : inner))
}

/** Blocks in one line each, for looking at. */
export function sketch(blocks: readonly Block[], depth = 0): string {
  const pad = '  '.repeat(depth)
  return blocks
    .map((block): string => {
      if (block.kind === 'heading') return `${pad}${'#'.repeat(block.depth)} ${line(block.children)} {#${block.id}}`
      if (block.kind === 'paragraph') return pad + line(block.children)
      if (block.kind === 'list')
        return block.items
          .map(
            (item) =>
              `${pad}${item.number === undefined ? '-' : `${item.number}.`} ${sketch(item.blocks).replaceAll('\n', ' | ')}`,
          )
          .join('\n')
      if (block.kind === 'table')
        return block.rows.map((row) => `${pad}| ${row.map((cell) => line(cell.children)).join(' | ')} |`).join('\n')
      if (block.kind === 'container')
        return `${pad}:::${block.name}${attributes(block.attributes)}\n${sketch(block.blocks, depth + 1)}`
      if (block.kind === 'pair')
        return `${pad}[\n${sketch(block.left, depth + 1)}\n${pad}|\n${sketch(block.right, depth + 1)}\n${pad}]`
      if (block.kind === 'figure') return `${pad}!${block.url} ${line(block.caption)}`
      if (block.kind === 'place') return `${pad}::${block.name}${attributes(block.attributes)}`
      return `${pad}<${block.kind}>`
    })
    .join('\n')
}

const attributes = (given: {readonly [name: string]: string}): string =>
  Object.entries(given)
    .map(([name, value]) => ` ${name}=${value}`)
    .join('')

function line(inlines: readonly Inline[]): string {
  return inlines
    .map((inline): string => {
      if (inline.kind === 'text') return inline.text
      if (inline.kind === 'break') return ' / '
      if (inline.kind === 'note') return `[^${inline.id}]`
      if (inline.kind === 'reference') return `<${line(inline.children)}>(#${inline.target})`
      if (inline.kind === 'foreign') return `${inline.language}‹${line(inline.children)}›`
      if (inline.kind === 'person' || inline.kind === 'fact') return `${inline.kind}:${inline.key}`
      return 'children' in inline ? line(inline.children) : `‹${inline.kind}›`
    })
    .join('')
}
