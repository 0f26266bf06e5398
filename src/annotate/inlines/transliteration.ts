import {draftsOf} from '../runs/runsOf.js'
import type {Setter} from './types.js'

/** Russian in Latin letters, which no language's hyphens or quotes fit. */
const latinRussian = 'ru-Latn'

/** In italics, or upright within italics. `vozhd'` ends in a soft sign, `s"ezd` has a hard one: neither is a quote. */
export const setTransliteration: Setter<'transliteration'> = ({children}, {flow, desk, dress}) => {
  const {italic, ...rest} = dress
  const runs = draftsOf(children, {...flow, language: latinRussian}, desk, italic ? rest : {...dress, italic: true})
  return runs.map((run) => (run.touch === 'none' ? run : {...run, text: run.text.replaceAll("'", '’')}))
}
