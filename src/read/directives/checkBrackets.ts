import type {Nodes} from 'mdast'
import type {Reading} from '../reading.js'

const closes: {readonly [opening: string]: string} = {'(': ')', '[': ']'}
/** Brackets, but not those of an enumeration (`1)`, `а)`), and not escaped ones, which are meant. */
const bracket = /\\.|(?<=^|\s)[\p{L}\p{N}]{1,2}\)|[()[\]]/gmu

/**
 * Complains of brackets in a transcription that do not match: `[GULAG - GF)`. They are kept; but they are as often a
 * slip of the transcriber's as of the source's, and what the editor puts in brackets must be told from the text.
 */
export function checkBrackets(nodes: readonly Nodes[], reading: Reading): void {
  for (const node of nodes) {
    if (node.type === 'paragraph' || node.type === 'heading')
      inParagraph(reading.sourceOf(node), node.position?.start.offset ?? 0, reading)
    else if ('children' in node) checkBrackets(node.children, reading)
  }
}

function inParagraph(source: string, start: number, reading: Reading): void {
  const open: {readonly mark: string; readonly at: number}[] = []
  const complain = (mark: string, at: number, message: string): void =>
    reading.report({
      code: 'bracket-unbalanced',
      severity: 'warning',
      message,
      place: reading.placeAt(start + at, start + at + 1),
      hint: `it is printed as it stands; write \`\\${mark}\` when the source has it so`,
    })
  for (const match of source.matchAll(bracket)) {
    const [mark] = match
    if (mark.length > 1) continue
    if (mark in closes) {
      open.push({mark, at: match.index})
      continue
    }
    const last = open.pop()
    if (!last) complain(mark, match.index, `\`${mark}\` closes no bracket`)
    else if (closes[last.mark] !== mark) complain(mark, match.index, `\`${last.mark}\` is closed by \`${mark}\``)
  }
  for (const {mark, at} of open) complain(mark, at, `\`${mark}\` is never closed`)
}
