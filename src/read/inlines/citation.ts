import type {CitedItem, Inline} from '../../model/index.js'
import {type CitationNode, keyPattern} from '../markdown/citationSyntax.js'
import type {Reading} from '../reading.js'

const keyed = new RegExp(
  String.raw`^(?<prefix>(?:.*?[\s([«“„"'—–])?)(?<dash>-?)@(?<key>${keyPattern})(?<rest>.*)$`,
  'su',
)

/** `[see @a, p. 12; @b]` and `@a`. */
export function readCitation(node: CitationNode, reading: Reading): Inline[] {
  const place = reading.placeOf(node.position)
  const start = node.position?.start.offset ?? 0
  if (!node.value.startsWith('[')) {
    return [{kind: 'citation', form: 'textual', items: [{key: node.value.slice(1), place}], place}]
  }
  const items = itemsIn(node.value.slice(1, -1), start + 1, reading)
  return [{kind: 'citation', form: 'parenthetical', items, place}]
}

/** The works of a group. A piece without a key goes on with what stands before it: `[@a, p. 2; fig. 3]`. */
function itemsIn(text: string, start: number, reading: Reading): CitedItem[] {
  const items: CitedItem[] = []
  let waiting = ''
  let offset = start
  for (const piece of text.split(';')) {
    const {prefix = '', dash, key, rest = ''} = keyed.exec(piece)?.groups ?? {}
    const last = items.at(-1)
    if (key !== undefined) {
      const at = offset + prefix.length + (dash ?? '').length
      items.push(itemOf({prefix: waiting + prefix, dash, key, rest}, reading.placeAt(at, at + key.length + 1)))
      waiting = ''
    } else if (last) items[items.length - 1] = {...last, locator: plain(`${last.locator ?? ''};${piece}`)}
    else waiting += `${piece};`
    offset += piece.length + 1
  }
  return items
}

function itemOf(
  parts: {prefix: string; dash: string | undefined; key: string; rest: string},
  place: CitedItem['place'],
): CitedItem {
  const prefix = plain(parts.prefix)
  const locator = plain(parts.rest.replace(/^\s*,/u, ''))
  return {
    key: parts.key,
    place,
    ...(prefix ? {prefix} : {}),
    ...(locator ? {locator} : {}),
    ...(parts.dash ? {authorless: true} : {}),
  }
}

/** Without line ends, and with escapes and entities left as plain characters. */
const plain = (text: string): string =>
  text
    .replace(/\\([!-/:-@[-`{-~])/gu, '$1')
    .replace(/\s+/gu, ' ')
    .trim()
