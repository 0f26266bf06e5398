import type {Text} from 'mdast'
import type {Inline} from '../../model/index.js'
import type {Reading} from '../reading.js'
import {inspectText} from './inspectText.js'

/** Private-use characters around the name of a fragment that a template inserts. */
export const slotMarks = {open: '\u{E000}', close: '\u{E001}'} as const
const slot = /\u{E000}([^\u{E000}\u{E001}]*)\u{E001}/gu

/** Words. A line end inside a paragraph is a space, and so is a tab. */
export function readText(node: Text, reading: Reading): Inline[] {
  inspectText(node, reading)
  const text = node.value.replace(/[ \t]*(?:\r\n|\n|\r)[ \t]*|\t/gu, ' ')
  return reading.manner === 'template' ? withSlots(text, node, reading) : [{kind: 'text', text}]
}

function withSlots(text: string, node: Text, reading: Reading): Inline[] {
  const out: Inline[] = []
  let end = 0
  for (const match of text.matchAll(slot)) {
    if (match.index > end) out.push({kind: 'text', text: text.slice(end, match.index)})
    out.push({kind: 'slot', name: match[1] ?? '', place: reading.placeOf(node.position)})
    end = match.index + match[0].length
  }
  if (end < text.length) out.push({kind: 'text', text: text.slice(end)})
  return out
}
