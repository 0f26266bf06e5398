import type {LanguageCode, Outcome} from '../base/index.js'
import type {Chapter, Character, Committee, Conference} from '../model/index.js'
import {type ParseMemory, readChapter, readCharacter} from '../read/index.js'
import type {Keep} from './keep.js'
import {type Snapshot, textOf} from './snapshot.js'

/** A file of running text, to be read on its own: by any thread. */
export interface ProseFile {
  readonly kind: 'chapter' | 'character'
  readonly file: string
  readonly language: LanguageCode
}

/** Where a committee names a text. */
export interface NamedText {
  readonly name: string
  readonly folder: 'chapters' | 'sources'
  readonly key: 'letters' | 'chapters' | 'sources'
  readonly at: number
}

export function namedTexts({letters, chapters, sources}: Committee): readonly NamedText[] {
  return [
    ...letters.map((name, at) => ({name, folder: 'chapters', key: 'letters', at}) as const),
    ...chapters.map((name, at) => ({name, folder: 'chapters', key: 'chapters', at}) as const),
    ...sources.map((name, at) => ({name, folder: 'sources', key: 'sources', at}) as const),
  ]
}

/** Files of a text that are there, in the order of the conference's languages. */
export function filesOfText(
  {files}: Snapshot,
  base: string,
  {name, folder}: NamedText,
  {languages}: Conference,
): readonly ProseFile[] {
  return languages
    .map((language) => ({kind: 'chapter', file: `${base}/${folder}/${name}.${language}.md`, language}) as const)
    .filter(({file}) => files.has(file))
}

export const filesOfCharacters = (snapshot: Snapshot, base: string): readonly ProseFile[] =>
  filesIn(snapshot, `${base}/characters/`).map((one) => ({kind: 'character', ...one}))

/** Markdown files of a folder that bear a language: `10-history.ru.md`. */
export function filesIn({files}: Snapshot, folder: string): {readonly file: string; readonly language: LanguageCode}[] {
  return [...files.keys()].flatMap((file) => {
    if (!file.startsWith(folder)) return []
    const language = /^[^/]*\.(en|ru)\.md$/u.exec(file.slice(folder.length))?.[1] as LanguageCode | undefined
    return language ? [{file, language}] : []
  })
}

/** A file as it was read before, or read now. */
export function proseOf<K extends ProseFile['kind']>(
  snapshot: Snapshot,
  keep: Keep,
  {kind, file, language}: ProseFile & {readonly kind: K},
): Outcome<Prose[K]> {
  const text = textOf(snapshot, file) ?? ''
  const memory = keep.memoryOf && kind === 'chapter' ? {memory: keep.memoryOf(file)} : {}
  return keep.of(kind, [file, text], () => readers[kind]({file, language, text, ...memory}), file)
}

interface Prose {
  readonly chapter: Chapter
  readonly character: Character
}

const readers: {readonly [K in keyof Prose]: (source: SourceFile) => Outcome<Prose[K]>} = {
  chapter: readChapter,
  character: readCharacter,
}

interface SourceFile {
  readonly file: string
  readonly language: LanguageCode
  readonly text: string
  readonly memory?: ParseMemory
}
