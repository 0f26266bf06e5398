import type {InlineStyle} from '../../model/index.js'
import type {Dress} from '../runs/dress.js'
import {draftsOf} from '../runs/runsOf.js'
import type {Setter} from './types.js'

/** Emphasis within emphasis stands upright. */
const dressed: {readonly [K in InlineStyle]: (dress: Dress) => Dress} = {
  emphasis: ({italic, ...dress}) => (italic ? dress : {...dress, italic: true}),
  strong: (dress) => ({...dress, bold: true}),
  deleted: (dress) => ({...dress, decoration: 'strike'}),
  underline: (dress) => ({...dress, decoration: 'underline'}),
  smallcaps: (dress) => ({...dress, smallCaps: true}),
  superscript: (dress) => ({...dress, position: 'superior'}),
  subscript: (dress) => ({...dress, position: 'inferior'}),
  unhyphenated: (dress) => ({...dress, unhyphenated: true}),
}

export const setStyled: Setter<InlineStyle> = ({kind, children}, {flow, desk, dress}) =>
  draftsOf(children, flow, desk, dressed[kind](dress))
