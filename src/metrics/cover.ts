import {remember} from '../base/index.js'
import type {Face} from './face.js'
import type {Faces} from './faces.js'
import {isInvisible, isSpace, standIns} from './spaces.js'

/** A stretch of a text that one face can set. */
export interface Covered {
  readonly face: Face
  readonly from: number
  readonly to: number
}

export interface Coverage {
  readonly stretches: readonly Covered[]
  /** Code points that no declared face has. */
  readonly missing: readonly number[]
}

const mark = /\p{M}/u

/**
 * Splits a text over the face asked for and its fallbacks, so that every character has a glyph. A letter and the marks
 * on it stay in one face; what nobody has stays in the face asked for and is named. `whole`: one face for all of it if any has it,
 * spaces included, as shaping from right to left needs.
 */
export function cover(faces: Faces, face: Face, text: string, {whole = false} = {}): Coverage {
  const one = coversAll(face, text)
    ? face
    : whole
      ? faces.fallbacks(face).find((other) => coversAll(other, text))
      : undefined
  if (one) return {stretches: [{face: one, from: 0, to: text.length}], missing: []}
  const stretches: Covered[] = []
  const missing: number[] = []
  for (let at = 0; at < text.length; ) {
    const end = endOfCluster(text, at)
    const cluster = text.slice(at, end)
    const chosen = [face, ...faces.fallbacks(face)].find((one) => coversAll(one, cluster))
    if (!chosen)
      for (const letter of cluster) if (!covers(face, letter.codePointAt(0)!)) missing.push(letter.codePointAt(0)!)
    append(stretches, chosen ?? face, at, end)
    at = end
  }
  return {stretches, missing}
}

/** A base and the marks that follow it; emoji sequences too, so that they are not torn. */
function endOfCluster(text: string, from: number): number {
  const length = (at: number): number => (text.codePointAt(at)! > 0xffff ? 2 : 1)
  let end = from + length(from)
  while (end < text.length && (mark.test(text.slice(end, end + length(end))) || text.charCodeAt(end) === 0x200d))
    end += length(end)
  return end
}

function append(stretches: Covered[], face: Face, from: number, to: number): void {
  const last = stretches.at(-1)
  if (last?.face === face) stretches[stretches.length - 1] = {face, from: last.from, to}
  else stretches.push({face, from, to})
}

function coversAll(face: Face, text: string): boolean {
  const seen = remember(known, face, () => new Uint8Array(tableReach))
  for (let at = 0; at < text.length; at++) {
    const code = text.codePointAt(at)!
    if (code > 0xffff) at++
    if (code >= tableReach) {
      if (!covers(face, code)) return false
      continue
    }
    if (seen[code] === 0) seen[code] = covers(face, code) ? 1 : 2
    if (seen[code] === 2) return false
  }
  return true
}

/** Code points below this are asked of the font once: 1 for yes, 2 for no, 0 for not yet. */
const tableReach = 0x2300
const known = new WeakMap<Face, Uint8Array>()

function covers(face: Face, code: number): boolean {
  const standIn = standIns.get(code)
  return isInvisible(code) || isSpace(code) || face.has(code) || (standIn !== undefined && face.has(standIn.as))
}
