import {plainText} from '../../model/index.js'
import {draftsOf} from '../runs/runsOf.js'
import type {Setter} from './types.js'

/** An outside address. One that prints itself is not changed and not hyphenated. */
export const setLink: Setter<'link'> = ({url, children}, {flow, desk, dress}) => {
  const text = plainText(children)
  const isAddress = text === '' || url === text || url === `mailto:${text}` || url === `http://${text}`
  if (isAddress)
    return [{text: text || url, language: flow.language, ...dress, link: url, unhyphenated: true, touch: 'none'}]
  return draftsOf(children, flow, desk, {...dress, link: url})
}
