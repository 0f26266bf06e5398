import {withoutEntities, type XmlAttribute, type XmlToken} from './parseXml.js'

/** Elements that run, embed or fetch something, or move, which paper cannot; and filters, which nothing here draws. In lower case, without prefix. */
const forbidden: ReadonlySet<string> = new Set([
  'script',
  'foreignobject',
  'handler',
  'listener',
  'iframe',
  'object',
  'embed',
  'audio',
  'video',
  'canvas',
  'link',
  'meta',
  'animate',
  'animatecolor',
  'animatemotion',
  'animatetransform',
  'set',
  'discard',
  'mpath',
  'filter',
])
/** Elements whose `href` may be a picture inside the file itself. */
const pictured: ReadonlySet<string> = new Set(['image', 'feimage'])
const picture = /^data:image\/(png|jpe?g);base64,[A-Za-z0-9+/=\s]*$/u
const foreignAddress = /url\(\s*(?!["']?#)[^)]*\)?/giu

/** A drawing without what could run, fetch or hide; `removed` names what was taken out. */
export interface Sanitised {
  readonly tokens: readonly XmlToken[]
  readonly removed: readonly string[]
}

export function sanitiseSvg(tokens: readonly XmlToken[]): Sanitised {
  const kept: XmlToken[] = []
  const removed: string[] = []
  /** Open elements inside one that is left out. */
  let hidden = 0
  let style = false
  for (const token of tokens) {
    if (hidden > 0) hidden += token.kind === 'open' && !token.empty ? 1 : token.kind === 'close' ? -1 : 0
    else if (token.kind === 'open') {
      const name = localName(token.name)
      if (forbidden.has(name) || lacksPicture(name, token.attributes)) {
        removed.push(`<${token.name}>`)
        if (!token.empty) hidden = 1
      } else {
        kept.push({...token, attributes: token.attributes.flatMap((one) => cleaned(one, name, removed))})
        style = name === 'style' && !token.empty
      }
    } else if (token.kind === 'text') kept.push(style ? {kind: 'text', text: cleanedStyle(token.text, removed)} : token)
    else if (token.kind === 'close') {
      kept.push(token)
      style = false
    } else if (token.kind === 'doctype') removed.push('<!DOCTYPE>')
    else if (/^<\?xml-stylesheet/iu.test(token.text)) removed.push('<?xml-stylesheet?>')
  }
  return {tokens: kept, removed}
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1).toLowerCase()

/** An image, or a `use`, that would fetch something. */
function lacksPicture(name: string, attributes: readonly XmlAttribute[]): boolean {
  if (!pictured.has(name) && name !== 'use') return false
  return attributes.some((one) => localName(one.name) === 'href' && !isAllowedAddress(name, one.value))
}

function isAllowedAddress(name: string, value: string): boolean {
  const address = withoutEntities(value).trim()
  return address.startsWith('#') || (pictured.has(name) && picture.test(address))
}

/** An attribute, or nothing when it runs or fetches. */
function cleaned(attribute: XmlAttribute, element: string, removed: string[]): readonly XmlAttribute[] {
  const name = localName(attribute.name)
  const value = withoutEntities(attribute.value)
  const isAddress = name === 'href' || name === 'src' || attribute.name === 'xml:base'
  const runs = /^on/u.test(name) || /javascript:|expression\(|@import/iu.test(value)
  const fetches = isAddress ? !isAllowedAddress(element, attribute.value) : hasForeignAddress(value)
  if (!runs && !fetches) return [attribute]
  removed.push(attribute.name)
  return []
}

/** An address outside the drawing, or escapes that may hide one. */
function hasForeignAddress(value: string): boolean {
  return value.search(foreignAddress) >= 0 || /image-set/iu.test(value) || (value.includes('\\') && value.includes('('))
}

/** A style sheet without imports and addresses; none at all, if it hides them behind escapes. */
function cleanedStyle(text: string, removed: string[]): string {
  const css = withoutEntities(text).replace(/\/\*[\s\S]*?\*\//gu, '')
  if (css.includes('\\')) {
    removed.push('<style>')
    return ''
  }
  const without = css.replace(/@import[^;]*;?/giu, '').replace(foreignAddress, 'none')
  if (without !== css) removed.push('<style>')
  return without.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}

/** The drawing as text again. */
export function toXml(tokens: readonly XmlToken[]): string {
  return tokens
    .map((token) => {
      if (token.kind === 'text') return token.text
      if (token.kind === 'close') return `</${token.name}>`
      if (token.kind !== 'open') return ''
      const attributes = token.attributes
        .map(({name, value}) => ` ${name}="${value.replaceAll('"', '&quot;')}"`)
        .join('')
      return `<${token.name}${attributes}${token.empty ? '/' : ''}>`
    })
    .join('')
}
