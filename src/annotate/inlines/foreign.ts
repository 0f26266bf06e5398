import {draftsOf} from '../runs/runsOf.js'
import type {Setter} from './types.js'

/** Words of another language go by its rules. */
export const setForeign: Setter<'foreign'> = ({language, children}, {flow, desk, dress}) =>
  draftsOf(children, {...flow, language}, desk, dress)
