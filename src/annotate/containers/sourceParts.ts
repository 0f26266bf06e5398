import {type Block, plainText} from '../../model/index.js'

/** What a block of a document is, told by its place and look alone. */
export type SourcePart = 'address' | 'body' | 'point' | 'signature' | 'shelfmark'

/** Characters. An addressee or a signature is a line, not a paragraph. */
const longestLine = 90
/** Blocks from the end among which signatures are looked for. */
const tail = 5
const signature =
  /^(?:(?:\p{Lu}\.\s?){1,2}\s?\p{Lu}[\p{L}’'-]+|\p{Lu}[\p{L}’'-]+)(?:[,\s]+(?:(?:\p{Lu}\.\s?){1,2}\s?)?\p{Lu}[\p{L}’'-]+)*\.?$/u
/** `F. 3-os. Op. 6`, `Ф. 17. Оп. 71`, `f. 17, op. 71`. */
const shelfmark = /(?<!\p{L})(?:F|Ф)\.?\s*[\p{L}\p{N}-]+[.,;]?\s+(?:Op|Оп)\.?\s*\d/iu

/**
 * The parts of a document, block by block: short lines without a stop at its head are the addressee; among its last blocks
 * names alone are signatures, and a line with fond and opis is the shelfmark.
 */
export function partsOf(blocks: readonly Block[]): readonly SourcePart[] {
  const body = blocks.findIndex((block) => !isAddress(block))
  return blocks.map((block, index) => {
    if (block.kind === 'list') return block.ordered ? 'point' : 'body'
    if (body >= 0 && index < body) return 'address'
    if (block.kind !== 'paragraph' || index < blocks.length - tail) return 'body'
    const text = plainText(block.children).trim()
    if (shelfmark.test(text)) return 'shelfmark'
    // One name alone is a signature after a text only: `Comrades.` may open one.
    const isAfterText = body >= 0 && index > body
    return isAfterText && text.length <= longestLine && signature.test(text) ? 'signature' : 'body'
  })
}

function isAddress(block: Block): boolean {
  if (block.kind !== 'paragraph') return false
  const text = plainText(block.children).trim()
  return text.length > 0 && text.length <= longestLine && !/[.!?:;,…]$/u.test(text)
}
