import {OPS} from 'pdfjs-dist/legacy/build/pdf.mjs'
import {hashOf} from '../../base/index.js'

/** Operators that draw, or say how: all but text and pictures. */
const names = [
  'constructPath',
  'rawFillPath',
  'stroke',
  'closeStroke',
  'fill',
  'eoFill',
  'fillStroke',
  'eoFillStroke',
  'closeFillStroke',
  'closeEOFillStroke',
  'clip',
  'eoClip',
  'shadingFill',
  'transform',
  'setLineWidth',
  'setLineCap',
  'setLineJoin',
  'setDash',
  'setGState',
  'setStrokeRGBColor',
  'setFillRGBColor',
  'setStrokeColorN',
  'setFillColorN',
  'setStrokeTransparent',
  'setFillTransparent',
  'paintFormXObjectBegin',
] as const
const codes = new Map(
  Object.entries(OPS as Readonly<Record<string, number>>)
    .filter(([name]) => (names as readonly string[]).includes(name))
    .map(([name, code]) => [code, name]),
)

/** Of a page's operators, as pdf.js lists them. */
export function drawingHash(operators: readonly number[], args: readonly unknown[]): string {
  const drawn = operators.flatMap((code, at) => (codes.has(code) ? [`${codes.get(code)} ${told(args[at])}`] : []))
  return hashOf(drawn.join('\n'))
}

/** Numbers to a hundredth of a point; what a resource happens to be called is left out. */
function told(value: unknown): string {
  if (typeof value === 'number') return String(Math.round(value * 100) / 100)
  if (ArrayBuffer.isView(value)) return told([...(value as unknown as Iterable<number>)])
  if (Array.isArray(value)) return `[${value.map(told).join(' ')}]`
  if (typeof value === 'string') return /^#[\da-f]+$/iu.test(value) ? value : ''
  return value === null || value === undefined || typeof value !== 'object'
    ? String(value)
    : `{${Object.values(value).map(told).join(' ')}}`
}
