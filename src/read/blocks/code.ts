import type {Code} from 'mdast'
import type {Block} from '../../model/index.js'
import type {Reading} from '../reading.js'

/** Text between fences of backticks, as it stands. */
export function readCode(node: Code, reading: Reading): Block[] {
  const {lang, meta, value, position} = node
  const place = reading.placeOf(position)
  const lines = reading.sourceOf(node).split(/\r\n|\n|\r/u)
  if (lines.length < 2 || !/(?:`{3,}|~{3,})\s*$/u.test(lines.at(-1) ?? '')) {
    const head = {...place, endLine: place.line, endColumn: place.column + (lines[0]?.length ?? 0)}
    reading.report({
      code: 'code-unclosed',
      severity: 'warning',
      message: 'nothing closes this fence: all that follows is set as code',
      place: head,
    })
  }
  const info = [lang, meta].filter(Boolean).join(' ')
  return [{kind: 'code', text: value, ...(info ? {info} : {}), place}]
}
