import {type Diagnostic, type LanguageCode, languageCodes, type Place} from '../../base/index.js'
import type {Block, Inline, NoteBody} from '../../model/index.js'
import {isLocalized} from '../helpers/index.js'
import type {Slot} from '../template/slots.js'
import {withNoteIds} from './noteIds.js'
import {quickProse} from './quickProse.js'

/** What reading a value of the data needs to know. */
export interface ProseReading {
  readonly language: LanguageCode
  /** Where the value was written; the template's call, when that is not known. */
  readonly placeOf: (value: unknown, language: LanguageCode) => Place | undefined
  readonly complain: (diagnostic: Diagnostic) => void
  /** Keeps bodies of notes; gives the prefix of the next fragment's. */
  readonly keepNotes: (bodies: readonly NoteBody[]) => void
  readonly nextPrefix: () => string
}

/** Markdown of a data file, read: blocks, or the words of one line. In the other language where there is none in this. */
export function proseOf(value: unknown, form: 'blocks' | 'inline', call: Place, reading: ProseReading): Slot {
  const found = textIn(value, reading.language)
  if (!found) return form === 'blocks' ? {kind: 'blocks', blocks: []} : {kind: 'inlines', inlines: []}
  const {text, language} = found
  const place = reading.placeOf(value, language) ?? call
  // A text of several lines is a YAML block: it begins on the line after its key.
  const begins = text.includes('\n') ? {...place, line: place.line + 1, column: 1} : place
  const read = quickProse({text, place: begins, language, form})
  read.diagnostics.forEach(reading.complain)
  const {blocks, bodies} = withNoteIds(read.value, reading.nextPrefix())
  reading.keepNotes(bodies)
  return form === 'blocks'
    ? toBlocks(blocks, language, reading.language)
    : toInlines(blocks, language, reading.language)
}

function textIn(
  value: unknown,
  language: LanguageCode,
): {readonly text: string; readonly language: LanguageCode} | undefined {
  if (typeof value === 'string') return value === '' ? undefined : {text: value, language}
  if (!isLocalized(value)) return undefined
  for (const one of [language, ...languageCodes]) {
    const text = value[one]
    if (text !== undefined && text !== '') return {text, language: one}
  }
  return undefined
}

function toBlocks(blocks: readonly Block[], language: LanguageCode, own: LanguageCode): Slot {
  const [first] = blocks
  if (language === own || !first) return {kind: 'blocks', blocks}
  return {
    kind: 'blocks',
    blocks: [{kind: 'container', name: 'language', attributes: {language}, blocks, place: first.place}],
  }
}

function toInlines(blocks: readonly Block[], language: LanguageCode, own: LanguageCode): Slot {
  const inlines = blocks.flatMap((block): readonly Inline[] => (block.kind === 'paragraph' ? block.children : []))
  const [first] = blocks
  return {
    kind: 'inlines',
    inlines:
      language === own || !first ? inlines : [{kind: 'foreign', language, children: inlines, place: first.place}],
  }
}
