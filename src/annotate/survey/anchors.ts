import type {LanguageCode} from '../../base/index.js'

// Names of anchors. What stands once may be gone to; mentions share a name, and the pages of all of them are told by it.

/** The entry of a term in the glossary. */
export const termAnchor = (side: LanguageCode, term: string): string => `term.${side}/${term}`
/** Its mentions. */
export const termMention = (side: LanguageCode, term: string): string => `mention.${side}/${term}`
/** The mentions of a person. */
export const personMention = (side: LanguageCode, person: string): string => `person.${side}/${person}`
/** The entry of a work or archival item in the bibliography. */
export const workAnchor = (side: LanguageCode, key: string): string => `work.${side}/${key}`
/** The body of a note, and the place of its first call. */
export const noteAnchor = (id: string): string => `note/${id}`
export const callAnchor = (id: string): string => `call/${id}`
