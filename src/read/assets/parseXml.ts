/** What a drawing is made of, in order. Comments and declarations are named and not kept. */
export type XmlToken =
  | {
      readonly kind: 'open'
      readonly name: string
      readonly attributes: readonly XmlAttribute[]
      readonly empty: boolean
    }
  | {readonly kind: 'close'; readonly name: string}
  /** Entities as written. */
  | {readonly kind: 'text'; readonly text: string}
  | {readonly kind: 'doctype' | 'instruction'; readonly text: string}

export interface XmlAttribute {
  readonly name: string
  /** Entities as written, without quotes. */
  readonly value: string
}

/** Elements inside each other. Deeper is no drawing, and would exhaust the stack of whoever draws it. */
const deepest = 256
const name = String.raw`[\p{L}_:][\p{L}\p{N}_:.-]*`
const openTag = new RegExp(String.raw`<(${name})((?:\s+${name}\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(/?)>`, 'uy')
const closeTag = new RegExp(String.raw`</(${name})\s*>`, 'uy')
const attribute = new RegExp(String.raw`(${name})\s*=\s*(?:"([^"<]*)"|'([^'<]*)')`, 'gu')
const words = /[^<]+/uy
const comment = /<!--[\s\S]*?-->/uy
const verbatim = /<!\[CDATA\[([\s\S]*?)\]\]>/uy
const instruction = /<\?[\s\S]*?\?>/uy
const doctype = /<!DOCTYPE[^[>]*(?:\[(?:[^\]"']|"[^"]*"|'[^']*')*\]\s*)?>/uy

/** Tokens of well-formed XML, or what is wrong with it and on which line. */
export function parseXml(text: string): readonly XmlToken[] | {readonly problem: string} {
  const tokens: XmlToken[] = []
  const open: string[] = []
  let at = 0
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at
    const match = pattern.exec(text)
    if (match) at = pattern.lastIndex
    return match
  }
  const wrong = (what: string) => ({problem: `${what} (line ${text.slice(0, at).split('\n').length})`})
  while (at < text.length) {
    const found =
      take(words) ??
      take(comment) ??
      take(verbatim) ??
      take(instruction) ??
      take(doctype) ??
      take(closeTag) ??
      take(openTag)
    if (!found) return wrong(`\`${text.slice(at, at + 20).replace(/\s+/gu, ' ')}\` is no XML`)
    const token = tokenOf(found)
    if (!token) continue
    if (token.kind === 'close' && open.pop() !== token.name) return wrong(`\`</${token.name}>\` closes nothing`)
    if (token.kind === 'open' && hasTwice(token.attributes)) return wrong(`\`<${token.name}>\` has an attribute twice`)
    if (token.kind === 'open' && !token.empty && open.push(token.name) > deepest)
      return wrong('its elements are nested too deeply')
    tokens.push(token)
  }
  const last = open.at(-1)
  return last === undefined ? tokens : wrong(`\`<${last}>\` is not closed`)
}

function tokenOf(found: RegExpExecArray): XmlToken | undefined {
  const [whole, first = '', second = '', third = ''] = found
  if (!whole.startsWith('<')) return {kind: 'text', text: whole}
  if (whole.startsWith('<!--')) return undefined
  if (whole.startsWith('<![CDATA['))
    return {kind: 'text', text: first.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')}
  if (whole.startsWith('<?')) return {kind: 'instruction', text: whole}
  if (whole.startsWith('<!')) return {kind: 'doctype', text: whole}
  if (whole.startsWith('</')) return {kind: 'close', name: first}
  const attributes = [...second.matchAll(attribute)].map(([, key = '', double, single]) => ({
    name: key,
    value: double ?? single ?? '',
  }))
  return {kind: 'open', name: first, attributes, empty: third === '/'}
}

const hasTwice = (attributes: readonly XmlAttribute[]): boolean =>
  new Set(attributes.map((one) => one.name)).size < attributes.length

/** Words of an attribute or a text with the entities that XML itself has. */
export function withoutEntities(text: string): string {
  return text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(lt|gt|amp|quot|apos));/giu,
    (_, hex: string | undefined, number: string | undefined, named: string | undefined) => {
      if (named) return {lt: '<', gt: '>', amp: '&', quot: '"', apos: "'"}[named.toLowerCase()] ?? ''
      const code = hex ? Number.parseInt(hex, 16) : Number(number)
      return code <= 0x10ffff ? String.fromCodePoint(code) : ''
    },
  )
}
