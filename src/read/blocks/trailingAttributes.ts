import type {Place} from '../../base/index.js'
import {attributesIn} from '../directives/attributeSource.js'
import type {InlineNode, Reading} from '../reading.js'

/** `{…}` at the end of running text, taken off it. */
export interface Trailing {
  readonly nodes: readonly InlineNode[]
  /** `id`, `class` (several joined by spaces) and others, by name. */
  readonly written: ReadonlyMap<string, string>
  readonly places: ReadonlyMap<string, Place>
}

/** Braces with at least one attribute, not escaped, at the very end. */
const trailing = /\s*(?<!\\)\{(?:[^{}"']|"[^"]*"|'[^']*')+\}\s*$/u

/** Attributes after a heading's words or an image. The first of two alike counts, and the second is complained of. */
export function trailingAttributes(nodes: readonly InlineNode[], reading: Reading): Trailing {
  const none = {nodes, written: new Map<string, string>(), places: new Map<string, Place>()}
  const last = nodes.at(-1)
  const start = last?.position?.start.offset
  if (last?.type !== 'text' || start === undefined) return none
  const source = reading.sourceOf(last)
  const match = trailing.exec(source)
  const value = trailing.exec(last.value)
  if (!match || !value || attributesIn(source).length === 0) return none
  const rest = last.value.slice(0, value.index)
  const position = {...last.position, end: {...last.position?.end, offset: start + match.index}}
  const kept = rest === '' ? [] : [{...last, value: rest, position} as InlineNode]
  return {nodes: [...nodes.slice(0, -1), ...kept], ...collect(source, start, reading)}
}

function collect(source: string, start: number, reading: Reading): Pick<Trailing, 'written' | 'places'> {
  const written = new Map<string, string>()
  const places = new Map<string, Place>()
  for (const {name, ...at} of attributesIn(source)) {
    const place = reading.placeAt(start + at.start, start + at.end)
    const value = wordsOf(source.slice(at.start, at.end))
    const before = written.get(name)
    if (before === undefined) places.set(name, place)
    else if (name !== 'class') {
      reading.report({code: 'attribute-duplicate', severity: 'error', message: `\`${name}\` is given twice`, place})
      continue
    }
    written.set(name, before === undefined ? value : `${before} ${value}`)
  }
  return {written, places}
}

function wordsOf(written: string): string {
  if (/^[#.]/u.test(written)) return written.slice(1)
  const equals = written.indexOf('=')
  return equals < 0
    ? ''
    : written
        .slice(equals + 1)
        .trim()
        .replace(/^(["'])(.*)\1$/su, '$2')
}
