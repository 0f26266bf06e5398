import {annotate} from '../../src/annotate/index.js'
import {type Diagnostic, type LanguageCode, languageCodes} from '../../src/base/index.js'
import type {Block, Conference, Edited, Heading, Manuscript, NoteBody, PageOf, Shelf} from '../../src/model/index.js'
import {readArchives, readBibliography, readChapter, readFacts, readGlossary, readPeople} from '../../src/read/index.js'

/** Files of a small committee, in the forms in which authors write them. */
export interface Paper {
  readonly chapters: readonly {readonly text: string; readonly language?: LanguageCode; readonly id?: string}[]
  readonly glossary?: string
  readonly people?: string
  readonly facts?: string
  readonly archives?: string
  readonly works?: string
  readonly conference?: Partial<Conference>
  readonly languages?: readonly LanguageCode[]
  /** Places printed after the chapters. */
  readonly after?: readonly Block[]
  readonly pageOf?: PageOf
}

/** What `annotate` makes of a paper whose chapters stand one after another. */
export function annotated(paper: Paper): {readonly edited: Edited; readonly diagnostics: readonly Diagnostic[]} {
  const {manuscript, shelf} = manuscriptOf(paper)
  const {value, diagnostics} = annotate(manuscript, shelf, paper.pageOf ?? new Map())
  return {edited: value, diagnostics}
}

export function manuscriptOf(paper: Paper): {readonly manuscript: Manuscript; readonly shelf: Shelf} {
  const placed = paper.chapters.map(placeChapter)
  const languages = paper.languages ?? [paper.chapters[0]?.language ?? 'en']
  const words = {en: 'Conference', ru: 'Конференция'}
  const manuscript: Manuscript = {
    committee: 'nkvd',
    document: 'guide',
    edition: languages.length > 1 ? 'ru-en' : (languages[0] ?? 'en'),
    layout: 'columns',
    languages,
    audience: 'public',
    title: {en: 'Guide', ru: 'Доклад'},
    blocks: [...placed.flatMap(({blocks}) => blocks), ...(paper.after ?? [])],
    notes: Object.fromEntries(placed.flatMap(({notes}) => notes.map((note) => [note.id, note]))),
    imprint: {
      conference: words,
      version: '1.0',
      committee: {en: 'NKVD', ru: 'НКВД'},
      acronym: {en: 'NKVD'},
      author: 'Staff',
      audienceName: {en: 'Anyone', ru: 'Для всех'},
    },
  }
  return {manuscript, shelf: shelfOf(paper)}
}

function placeChapter(
  {text, language = 'en', id}: Paper['chapters'][number],
  index: number,
): {readonly blocks: readonly Block[]; readonly notes: readonly NoteBody[]} {
  const source = text.startsWith('---')
    ? text
    : `---\ntitle: Chapter ${index + 1}\n${id ? `id: ${id}\n` : ''}---\n${text}`
  const {value: chapter} = readChapter({
    file: `chapters/${index + 1}0-case${index + 1}.${language}.md`,
    text: source,
    language,
  })
  const prefix = `${chapter.id}.${language}`
  const title: Heading = {
    kind: 'heading',
    depth: 1,
    id: chapter.id,
    children: chapter.title,
    chapter: {
      id: chapter.id,
      language,
      lettering: chapter.lettering,
      notes: chapter.notes,
      ...(chapter.subtitle ? {subtitle: chapter.subtitle} : {}),
      ...(chapter.author ? {author: chapter.author} : {}),
    },
    place: {file: chapter.file, line: 1, column: 1},
  }
  return {
    blocks: renamed([title, ...chapter.blocks], prefix),
    notes: chapter.bodies.map((body) => ({...body, id: `${prefix}/${body.id}`, blocks: renamed(body.blocks, prefix)})),
  }
}

/** Calls under the ids that are unique in the paper. */
function renamed<T>(value: T, prefix: string): T {
  if (Array.isArray(value)) return value.map((one) => renamed(one, prefix)) as T
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([key, inner]) => [key, renamed(inner, prefix)])
  const copy = Object.fromEntries(entries)
  return copy.kind === 'note' ? {...copy, id: `${prefix}/${copy.id}`} : copy
}

function shelfOf(paper: Paper): Shelf {
  const conference = {
    title: {en: 'Conference'},
    languages: languageCodes,
    names: 'popular',
    audiences: [],
    people: [],
    ...paper.conference,
  } as unknown as Conference
  return {
    conference,
    committee: {id: 'nkvd', title: {en: 'NKVD'}} as unknown as Shelf['committee'],
    glossary: paper.glossary ? (readGlossary({file: 'glossary.yml', text: paper.glossary}).value?.value ?? []) : [],
    people: paper.people ? (readPeople({file: 'people.yml', text: paper.people}).value?.value ?? []) : [],
    facts: paper.facts ? (readFacts({file: 'facts.yml', text: paper.facts}).value?.value ?? []) : [],
    archives: paper.archives ? (readArchives({file: 'archives.yml', text: paper.archives}).value?.value ?? []) : [],
    works: paper.works ? readBibliography({file: 'bibliography.bib', text: paper.works}).value : [],
    characters: [],
  }
}

export function placeBlock(
  name: Extract<Block, {kind: 'place'}>['name'],
  attributes: {readonly [name: string]: string} = {},
): Block {
  return {kind: 'place', name, attributes, place: {file: 'template.hbs', line: 1, column: 1}}
}
