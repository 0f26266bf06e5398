/** The languages that a paper may be printed in. A third is a third folder in `languages/`. */
export type LanguageCode = 'en' | 'ru'
export const languageCodes: readonly LanguageCode[] = ['en', 'ru']

/** A language of a run, as BCP 47 writes it: `en`, `ru`, `uk`, `tr`, `el`, `he`. */
export type LanguageTag = string

/** What a paper is printed in: one language, or both side by side. */
export type Edition = 'en' | 'ru' | 'ru-en'
export const editions: readonly Edition[] = ['en', 'ru', 'ru-en']

/** How both languages stand in `ru-en`. */
export type ParallelLayout = 'columns' | 'facing' | 'interleaved'

/** The languages of an edition; of a parallel one, the left side first. */
export function languagesOf(edition: Edition): readonly LanguageCode[] {
  return edition === 'ru-en' ? ['ru', 'en'] : [edition]
}

/** A value in one or both languages. */
export type Localized = {readonly [L in LanguageCode]?: string | undefined}

/** The value in `language`, or in the other language when there is none. */
export function localize(value: Localized | undefined, language: LanguageCode): string {
  return value?.[language] ?? value?.en ?? value?.ru ?? ''
}
