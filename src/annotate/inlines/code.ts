import type {Setter} from './types.js'

/** Code keeps every sign. */
export const setCode: Setter<'code'> = ({text}, {flow, dress}) => [
  {text, language: flow.language, ...dress, mono: true, unhyphenated: true, touch: 'none'},
]
