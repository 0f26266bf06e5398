import type {Face, Faces} from '../metrics/index.js'
import type {Item, Span} from '../model/index.js'
import type {ContentStream} from './contentStream.js'
import {fillColour, numbers, strokeColour} from './syntax.js'

type Vector = Extract<Item, {kind: 'rule' | 'fill' | 'box'}>

/** Draws a rule, a filled area or a frame, moved by `x` and `y`. Leaves the graphics state as it was. */
export function drawVector(out: ContentStream, item: Vector, x: number, y: number): void {
  out.text(`q ${operators(item, x, y)} Q\n`)
}

function operators(item: Vector, x: number, y: number): string {
  switch (item.kind) {
    case 'rule': {
      const dash = item.dash ? `[${numbers(...item.dash)}] 0 d ` : ''
      return `${numbers(item.thickness)} w ${strokeColour(item.colour)} ${dash}${numbers(x + item.x1, y + item.y1)} m ${numbers(x + item.x2, y + item.y2)} l S`
    }
    case 'fill':
      return `${fillColour(item.colour)} ${numbers(x + item.x, y + item.y, item.width, item.height)} re f`
    case 'box':
      return `${numbers(item.thickness)} w ${strokeColour(item.colour)} ${numbers(x + item.x, y + item.y, item.width, item.height)} re S`
  }
}

/** Thinnest line under or through words, as a share of their size, where the font file names none. */
const leastThickness = 0.04

/** Lines under and through words, where the font file wants them. `y` is the baseline. */
export function drawDecorations(out: ContentStream, faces: Faces, spans: readonly Span[], x: number, y: number): void {
  for (const span of spans) {
    if (!span.underline && !span.strike) continue
    const face = faces.get(span.face)
    for (const position of positionsOf(face, span)) {
      const thickness = Math.max(leastThickness, face.underline.thickness) * span.size
      const top = y - span.rise - position * span.size - thickness / 2
      out.text(`q ${fillColour(span.colour)} ${numbers(x + span.x, top, span.width, thickness)} re f Q\n`)
    }
  }
}

function positionsOf(face: Face, {underline, strike}: Span): readonly number[] {
  return [...(underline ? [face.underline.position] : []), ...(strike ? [face.strikePosition] : [])]
}
