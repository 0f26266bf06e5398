import type {Work} from '../../model/index.js'

/** The row of a list that a work belongs to: by its language, or by the letters of its title. */
export function scriptOf({language, csl}: Work): 'cyrillic' | 'latin' {
  const cyrillicLanguages = /^(?:ru|uk|be|bg|sr|mk|kk|ky|mn|rus|ukr|bel)(?:-|$)|^russian|^ukrainian/iu
  if (language !== undefined && language !== '')
    return cyrillicLanguages.test(language) && !/-latn/iu.test(language) ? 'cyrillic' : 'latin'
  return /\p{Script=Cyrillic}/u.test(String(csl['title'] ?? '')) ? 'cyrillic' : 'latin'
}

/** BCP 47 tag of a work's own text. */
export function tagOf(work: Work): string {
  const written = (work.language ?? '').toLowerCase()
  const names: {readonly [name: string]: string} = {
    russian: 'ru',
    english: 'en',
    american: 'en',
    british: 'en',
    ukrainian: 'uk',
    german: 'de',
    french: 'fr',
    turkish: 'tr',
  }
  const tag = names[written] ?? (/^[a-z]{2,3}(?:-[a-z0-9]+)*$/u.test(written) ? written.split('-')[0]! : '')
  return tag === '' ? (scriptOf(work) === 'cyrillic' ? 'ru' : 'en') : tag
}

interface CslName {
  readonly family?: string
  readonly given?: string
  readonly literal?: string
}

/** By whom a work stands in a list, then its year and title. */
export function sortKeyOf({csl}: Work): string {
  const names = ((csl['author'] ?? csl['editor'] ?? []) as readonly CslName[]).map(
    (name) => name.literal ?? `${name.family ?? ''} ${name.given ?? ''}`,
  )
  const issued = csl['issued'] as {readonly 'date-parts'?: readonly (readonly (number | string)[])[]} | undefined
  const title = String(csl['title'] ?? '')
  return [names.length > 0 ? names.join(' ') : title, String(issued?.['date-parts']?.[0]?.[0] ?? ''), title].join(' ')
}
