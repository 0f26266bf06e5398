import {remember} from '../../base/index.js'
import type {Face} from '../../metrics/index.js'

export interface Wanted {
  readonly figures: 'old-style' | 'lining' | 'tabular'
  readonly smallCaps: boolean
  readonly position: 'superior' | 'inferior' | undefined
  /** Letters stand apart, so that none may join. */
  readonly apart: boolean
}

const figureFeatures = {
  'old-style': ['onum', 'pnum'],
  lining: ['lnum', 'pnum'],
  tabular: ['lnum', 'tnum'],
} as const

const known = new WeakMap<Face, Map<string, string>>()

/** The features by which a face gives what is wanted, of those it offers: sorted and joined as `Span.features` has them. */
export function featuresOf(face: Face, wanted: Wanted): string {
  const {figures, smallCaps, position = '', apart} = wanted
  const ofFace = remember(known, face, () => new Map<string, string>())
  return remember(ofFace, `${figures}${smallCaps}${position}${apart}`, () => chosenOf(face, wanted))
}

function chosenOf(face: Face, {figures, smallCaps, position, apart}: Wanted): string {
  const wanted = [
    ...figureFeatures[figures],
    ...(smallCaps ? ['smcp'] : []),
    ...(position === 'superior' ? ['sups'] : position ? ['sinf'] : []),
  ]
  const offered = wanted.filter((feature) => face.offers(feature))
  return [...offered, ...(apart && face.offers('liga') ? ['-liga'] : [])].sort().join(',')
}

/** Whether the face has superior or inferior forms of its own for the whole text. */
export function hasPosition(face: Face, text: string, position: 'superior' | 'inferior'): boolean {
  const feature = position === 'superior' ? 'sups' : 'sinf'
  if (!face.offers(feature)) return false
  const plain = face.shape(text)
  const raised = face.shape(text, feature)
  return plain.gids.length === raised.gids.length && plain.gids.every((glyph, i) => glyph !== raised.gids[i])
}
