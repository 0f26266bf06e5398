import {type Pt, ptPerMm} from '../../base/index.js'
import {usesTooMuch} from './countUses.js'
import {parseXml, type XmlToken} from './parseXml.js'
import {mostPixels} from './pixels.js'
import type {Found} from './readAsset.js'
import {sanitiseSvg, toXml} from './sanitiseSvg.js'

/** Points in each unit that SVG knows; a pixel is 1/96 inch (SVG 2, 8.9). */
const units: {readonly [unit: string]: Pt} = {'': 0.75, px: 0.75, pt: 1, pc: 12, mm: ptPerMm, cm: 10 * ptPerMm, in: 72}

/** A drawing: well formed, sized, and without anything that runs or fetches. */
export function readSvg(file: string, bytes: Uint8Array): Found {
  const text = new TextDecoder().decode(bytes).replace(/^\u{FEFF}/u, '')
  const tokens = parseXml(text)
  if ('problem' in tokens) return {problem: `the SVG is damaged: ${tokens.problem}`}
  if (tokens.some(hasEntity)) return {problem: 'the SVG declares entities: save it as plain SVG'}
  const root = tokens.find((token) => token.kind === 'open')
  if (root?.kind !== 'open' || !/^(?:[\w-]+:)?svg$/u.test(root.name))
    return {problem: 'the SVG does not begin with `<svg>`'}
  const size = sizeOf(root)
  if ('problem' in size) return size
  const {tokens: kept, removed} = sanitiseSvg(tokens)
  if (usesTooMuch(kept)) return {problem: 'the SVG uses itself without end'}
  return {asset: {kind: 'svg', key: file, text: toXml(kept), ...size}, removed}
}

/** An entity that XML does not have itself; it would be another way to write anything. */
function hasEntity(token: XmlToken): boolean {
  const foreign = /&(?!#|lt;|gt;|amp;|quot;|apos;)/u
  if (token.kind === 'text') return foreign.test(token.text)
  return token.kind === 'open' && token.attributes.some(({value}) => foreign.test(value))
}

function sizeOf({
  attributes,
}: Extract<XmlToken, {kind: 'open'}>): {readonly width: Pt; readonly height: Pt} | {readonly problem: string} {
  const of = (name: string) => attributes.find((one) => one.name === name)?.value
  const box = (of('viewBox') ?? '')
    .trim()
    .split(/[\s,]+/u)
    .map(Number)
  const [boxWidth, boxHeight] =
    box.length === 4 && box.every(Number.isFinite) ? box.slice(2).map((side) => side * 0.75) : []
  const ratio = boxWidth && boxHeight ? boxHeight / boxWidth : undefined
  const [givenWidth, givenHeight] = [lengthOf(of('width')), lengthOf(of('height'))]
  const width = givenWidth ?? (givenHeight !== undefined && ratio ? givenHeight / ratio : boxWidth)
  const height = givenHeight ?? (givenWidth !== undefined && ratio ? givenWidth * ratio : boxHeight)
  if (width === undefined || height === undefined || width <= 0 || height <= 0)
    return {problem: 'the SVG has no size: give it `width` and `height`, or a `viewBox`'}
  if (Math.max(width, height) > mostPixels * 0.75)
    return {problem: `the SVG is larger than ${mostPixels} pixels along an edge`}
  return {width, height}
}

/** `120`, `12mm`; nothing for a share of what surrounds it. */
function lengthOf(written: string | undefined): Pt | undefined {
  const [, number, unit = ''] = /^\s*([0-9.]+(?:e[+-]?\d+)?)\s*([a-z]*)\s*$/iu.exec(written ?? '') ?? []
  const factor = units[unit.toLowerCase()]
  return number === undefined || factor === undefined || !Number.isFinite(Number(number))
    ? undefined
    : Number(number) * factor
}
