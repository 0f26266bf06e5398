import {latinOf} from './lookalikes.js'

/** Marks between the groups of a long number: spaces of any width, a comma, a full stop, an apostrophe. */
const groups = /(?<=(?<!\d)\d{1,3}(?:[ .,'’\u00a0\u2009\u202f]\d{3})*)[ .,'’\u00a0\u2009\u202f](?=\d{3}(?!\d))/gu

/**
 * Text as words of letters and digits alone, in one form whatever its case, composition, ligatures, soft hyphens, accents
 * and look-alike letters:
 *
 *     «Ре­прессии», 681 692 of them   →   peпpeccии 681692 of them
 */
export function foldWords(text: string): readonly string[] {
  return plain(text.replace(groups, ''))
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
}

/** The same without the spaces between words: neither a hyphen at the end of a line nor letterspacing tells it apart. */
export const squeeze = (text: string): string => foldWords(text).join('')

/** Case, composition, width, accents, what has no width, and look-alikes. An apostrophe does not part a word. */
function plain(text: string): string {
  const lower = text.normalize('NFKD').toLowerCase().normalize('NFKD')
  return lower.replace(/[\p{M}\p{Cf}'’ʼ]/gu, '').replace(/[\u0370-\u03ff\u0400-\u052fı]/gu, latinOf)
}
