import type {Pt} from '../base/index.js'
import type {Master} from '../theme/index.js'

/** Points. Sums of heights differ in their last digits; what is over by less fits. */
export const tolerance: Pt = 0.01

export interface Span {
  readonly x: Pt
  readonly width: Pt
}

/** Where text stands on a page: its full measure and the two sides of parallel text. */
export interface TypeArea {
  readonly top: Pt
  readonly height: Pt
  readonly full: Span
  readonly left: Span
  readonly right: Span
}

export type Side = 'recto' | 'verso'

/** The side of a page by its place in the pile; single sheets have only one. */
export function sideOf(index: number, master: Master): Side {
  return master.oneSided || index % 2 === 0 ? 'recto' : 'verso'
}

/** Inner and outer margins change sides with the page. */
export function typeAreaOf(master: Master, side: Side): TypeArea {
  const {inner, outer, top, bottom} = master.margins
  const x = side === 'recto' ? inner : outer
  const width = master.width - inner - outer
  const left = (width - master.gutter) * master.balance
  return {
    top,
    height: master.height - top - bottom,
    full: {x, width},
    left: {x, width: left},
    right: {x: x + left + master.gutter, width: width - master.gutter - left},
  }
}
