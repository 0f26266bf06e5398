import type {LanguageCode, LanguageTag} from '../base/index.js'
import {english} from './en/index.js'
import type {Habits, Language} from './language.js'
import {russian} from './ru/index.js'
import type {Typography} from './typography/index.js'

const languages: {readonly [code in LanguageCode]: Language} = {en: english, ru: russian}

/** What is peculiar to a language of the papers. */
export function languageOf(code: LanguageCode): Language {
  return languages[code]
}

/** The same for any tag: a language of no folder is treated as English where words are needed. */
export function languageOfTag(tag: LanguageTag): Language {
  const code = tag.split('-')[0]
  return code === 'ru' ? russian : english
}

/** Typography of each language, by the habits of an edition. */
export function typographiesOf(
  habits: {readonly [code in LanguageCode]?: Habits},
): ReadonlyMap<LanguageTag, Typography> {
  return new Map(
    Object.values(languages).map((language) => [language.code, language.typography(habits[language.code])]),
  )
}

export {readDate} from './dates.js'
export {hyphenate} from './hyphenation.js'
export type {Labels} from './labels.js'
export type {ArchiveDialect, DateManner, Habits, Language, LocatorKind} from './language.js'
export {type LetteringName, letterOf, romanOf} from './lettering.js'
export type {PluralForms} from './pluralForms.js'
export {schemes, type Transliteration, transliterate} from './ru/transliterate.js'
export {narrow, noBreak, type Piece, polish, type Typography} from './typography/index.js'
