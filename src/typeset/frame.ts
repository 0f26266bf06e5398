import type {Pt} from '../base/index.js'
import type {Align, Master} from '../theme/index.js'

/** The room in which a block is set. Part of the key under which it is kept. */
export interface Frame {
  readonly measure: Pt
  /** Height of the type area: for sinks, and for figures that would be higher. */
  readonly height: Pt
  /** Between columns, and the left column's share of what they leave. */
  readonly gutter: Pt
  readonly balance: number
  /** Both sides of a pair have the full measure, on facing pages. */
  readonly facing: boolean
  /** Paragraph styles put in the place of others by the groups and tables around. */
  readonly styles: {readonly [style: string]: string}
  /** Of the column of a table. */
  readonly align?: Align
}

export function frameOf(master: Master, facing: boolean): Frame {
  const {width, height, margins, gutter, balance} = master
  return {
    measure: width - margins.inner - margins.outer,
    height: height - margins.top - margins.bottom,
    gutter,
    balance,
    facing,
    styles: {},
  }
}

/** The frames of both sides of parallel text. */
export function sidesOf(frame: Frame): {readonly left: Frame; readonly right: Frame} {
  if (frame.facing) return {left: frame, right: frame}
  const room = frame.measure - frame.gutter
  return {left: {...frame, measure: room * frame.balance}, right: {...frame, measure: room * (1 - frame.balance)}}
}

export function columnOf(frame: Frame, count: number): Frame {
  return {...frame, measure: (frame.measure - frame.gutter * (count - 1)) / count}
}

/** The name of the style that `name` stands for here. */
export const styleIn = (frame: Frame, name: string): string => frame.styles[name] ?? name
