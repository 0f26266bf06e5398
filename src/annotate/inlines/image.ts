import type {Setter} from './types.js'

/** A picture in the line: a seal, a signature. */
export const setImage: Setter<'image'> = ({url, alt}, {flow}) => [
  {text: '', language: flow.language, object: {kind: 'image', url, alt}},
]
