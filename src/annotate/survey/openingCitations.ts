import {languageCodes} from '../../base/index.js'
import {languageOf} from '../../languages/index.js'
import type {Inline} from '../../model/index.js'

/** Words after which a work is named as in a sentence. */
const leads = languageCodes.flatMap((code) => [
  languageOf(code).labels.see,
  languageOf(code).labels.seeAlso,
  ...languageOf(code).compareWords,
])
const opening = new RegExp(
  `(?:^|[.;:!?…]|(?<!\\p{L})(?:${leads.map((lead) => lead.replace('.', '\\.')).join('|')}))\\s*$`,
  'iu',
)

/** Citations with which a note, or a sentence of it, begins: `[^1]: [@conquest1990, p. 12].` */
export function openingCitations(children: readonly Inline[]): readonly Inline[] {
  return children.filter((inline, index) => {
    const previous = children[index - 1]
    return (
      inline.kind === 'citation' &&
      (previous === undefined || (previous.kind === 'text' && opening.test(previous.text)))
    )
  })
}
