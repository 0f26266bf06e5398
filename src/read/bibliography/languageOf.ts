/** Names that BibTeX gives to languages (babel's), and their tags. */
const tags: {readonly [name: string]: string} = {
  russian: 'ru',
  english: 'en',
  american: 'en',
  british: 'en',
  usenglish: 'en',
  ukenglish: 'en',
  canadian: 'en',
  australian: 'en',
  ukrainian: 'uk',
  belarusian: 'be',
  polish: 'pl',
  german: 'de',
  ngerman: 'de',
  french: 'fr',
  italian: 'it',
  spanish: 'es',
  turkish: 'tr',
  latin: 'la',
  hebrew: 'he',
  arabic: 'ar',
  georgian: 'ka',
  armenian: 'hy',
  finnish: 'fi',
  русский: 'ru',
  английский: 'en',
}

/** The language of a work: as it says, or Russian when its title is in Cyrillic letters. */
export function languageOf(said: string | undefined, title: string): string | undefined {
  const name = said?.trim().toLowerCase() ?? ''
  if (name !== '')
    return tags[name] ?? (/^[a-z]{2,3}([-_][a-z0-9]+)*$/u.test(name) ? name.replaceAll('_', '-') : undefined)
  return /\p{Script=Cyrillic}/u.test(title) ? 'ru' : undefined
}
