import {type Block, plainText} from '../../model/index.js'
import {linesOf} from './linesOf.js'

/** What a block of a document is, told by its place and look alone. */
export type SourcePart = 'address' | 'subject' | 'body' | 'point' | 'signature' | 'shelfmark'

/** Characters. An addressee is a line of a typewriter or two, not a paragraph; a name with its office, too. */
const longestLine = 120
/** Characters. What a paper is about may take more. */
const longestSubject = 200
/** Blocks from the end among which signatures are looked for. */
const tail = 5
/** `О внесении изменений …`, `On changes …`: the heading of the text answers "about what?" (GOST R 7.0.97-2016). */
const subject = /^(?:Об?|Обо|On|About|Concerning)\s/u
/** Names alone: `L. Beria, A. Andreev, Malenkov.` */
const names =
  /^(?:(?:\p{Lu}\.\s?){1,2}\s?\p{Lu}[\p{L}’'-]+|\p{Lu}[\p{L}’'-]+)(?:[,\s]+(?:(?:\p{Lu}\.\s?){1,2}\s?)?\p{Lu}[\p{L}’'-]+)*\.?$/u
/** An office, then a name with its initials and no stop: `Secretary of the CC J. Stalin`. */
const office = /^\p{L}[^.!?;:]*\s(?:\p{Lu}\.\s?){1,2}\s?\p{Lu}[\p{L}’'-]+$/u
/** `F. 3-os. Op. 6`, `Ф. 17. Оп. 71`, `f. 17, op. 71`. */
const shelfmark = /(?<!\p{L})(?:F|Ф)\.?\s*[\p{L}\p{N}-]+[.,;]?\s+(?:Op|Оп)\.?\s*\d/iu

/**
 * The parts of a document, block by block: short lines without a stop at its head are the addressee, or what it is about;
 * among its last blocks names, alone or after an office, are signatures, and a line with fond and opis is the shelfmark.
 */
export function partsOf(blocks: readonly Block[]): readonly SourcePart[] {
  const body = blocks.findIndex((block) => !isAddress(block) && !isSubject(block))
  return blocks.map((block, index) => {
    if (block.kind === 'list') return block.ordered ? 'point' : 'body'
    if (body >= 0 && index < body) return isSubject(block) ? 'subject' : 'address'
    if (block.kind !== 'paragraph' || index < blocks.length - tail) return 'body'
    if (shelfmark.test(textOf(block))) return 'shelfmark'
    // One name alone is a signature after a text only: `Comrades.` may open one.
    const isAfterText = body >= 0 && index > body
    return isAfterText && isSignature(linesOf(block)) ? 'signature' : 'body'
  })
}

const textOf = (block: Block): string => (block.kind === 'paragraph' ? plainText(block.children).trim() : '')

const isWithoutStop = (text: string, longest: number): boolean =>
  text.length > 0 && text.length <= longest && !/[.!?:;,…]$/u.test(text)

const isAddress = (block: Block): boolean => isWithoutStop(textOf(block), longestLine)

const isSubject = (block: Block): boolean => subject.test(textOf(block)) && isWithoutStop(textOf(block), longestSubject)

/** Names, or offices that go on to one: the last line ends with a name. */
function isSignature(lines: readonly string[]): boolean {
  const isName = (line: string): boolean => names.test(line) || office.test(line)
  return (
    lines.every((line) => line.length <= longestLine && (isName(line) || !/[.!?:;]/u.test(line))) &&
    isName(lines.at(-1) ?? '')
  )
}
