import type {LanguageCode} from '../../base/index.js'
import {languageOf, type Transliteration} from '../../languages/index.js'
import type {Person} from '../../model/index.js'
import {indexNameOf} from './nameOf.js'

/**
 * Names under which a reader may look for a person and find none: other transliterations and spellings, family first.
 * One whose family name is that of the index stands beside it already and is left out.
 */
export function otherNamesOf(person: Person, language: LanguageCode, scheme: Transliteration): readonly string[] {
  const {familyJoint} = languageOf(language)
  const {popular, alc, bgn, iso9} = person.en
  const spelled = [popular, alc, bgn, iso9, ...person.variants].filter((name) => name !== undefined)
  const told = new Set([familyOf(indexNameOf(person, language, scheme))])
  const longestFirst = spelled
    .filter((name) => scriptOf(name) === scriptOf(indexNameOf(person, language, scheme)))
    .map((name) => inverted(name.trim(), familyJoint))
    .toSorted((a, b) => b.length - a.length)
  return longestFirst.filter((name) => told.size < told.add(familyOf(name)).size)
}

const scriptOf = (name: string): boolean => /\p{Script=Cyrillic}/u.test(name)

/** `Nikolai Ezhov` as `Ezhov, Nikolai`; what has a comma is written so already. */
function inverted(name: string, joint: string): string {
  const at = name.lastIndexOf(' ')
  return at < 0 || name.includes(',') ? name : name.slice(at + 1) + joint + name.slice(0, at)
}

/** The first word, in letters that are compared: `Bel’sky` and `Belsky` are one. */
const familyOf = (name: string): string =>
  (/^[^\s,\u00a0]*/u.exec(name)?.[0] ?? '').toLowerCase().replace(/[^\p{L}]/gu, '')
