import type {LanguageCode} from '../../base/index.js'
import {languageOf, type Transliteration, transliterate} from '../../languages/index.js'
import type {Person} from '../../model/index.js'

export interface NameRequest {
  readonly language: LanguageCode
  /** `family`, `initials`, `full`, a case (`genitive`), or a case of the family alone (`family-genitive`). */
  readonly form?: string | undefined
  readonly scheme: Transliteration
}

/** `known` lists the forms there are, when there is none of the name asked. */
export interface NameFound {
  readonly name: string
  readonly known?: readonly string[]
}

/** The forms of a name in each language, by what asks for them. */
const namesIn: {
  readonly [code in LanguageCode]: (person: Person, scheme: Transliteration) => ReadonlyMap<string, string>
} = {
  ru: russianNames,
  en: latinNames,
}

/** A person's name as an edition prints it: `Н. И. Ежов`, `Nikolai Yezhov`. */
export function nameOf(person: Person, {language, form, scheme}: NameRequest): NameFound {
  const names = namesIn[language](person, scheme)
  const name = names.get(form ?? 'usual')
  if (name !== undefined) return {name}
  const usual = names.get('usual') ?? person.id
  // A language without cases gets the name as it is: its chapter may be the twin of one that names them.
  if (form !== undefined && !languageOf(language).hasCases && casesOf(person).has(form)) {
    return {name: (form.startsWith('family-') ? names.get('family') : undefined) ?? usual}
  }
  return {name: usual, known: [...names.keys()].filter((key) => key !== 'usual')}
}

/** Name by which a person stands in an index, family first. */
export function indexNameOf(person: Person, language: LanguageCode, scheme: Transliteration): string {
  const names = namesIn[language](person, scheme)
  const [usual = person.id, family = ''] = [names.get('usual'), names.get('family')]
  const rest = usual.replace(family, '').trim()
  return rest === '' || !usual.includes(family) ? usual : family + languageOf(language).familyJoint + rest
}

/** Names of the six cases, and those its data give. */
function casesOf({ru}: Person): Set<string> {
  const own = ['genitive', 'dative', 'accusative', 'instrumental', 'prepositional', ...Object.keys(ru.cases ?? {})]
  return new Set(own.flatMap((name) => [name, `family-${name}`]))
}

function russianNames({ru}: Person): ReadonlyMap<string, string> {
  const initials =
    ru.initials ?? [ru.given, ru.patronymic].flatMap((name) => (name ? [`${name.charAt(0)}.`] : [])).join(' ')
  const withInitials = (family: string): string => (initials === '' ? family : `${initials} ${family}`)
  const names = new Map([
    ['usual', withInitials(ru.family)],
    ['initials', withInitials(ru.family)],
    ['family', ru.family],
    ['full', [ru.given, ru.patronymic, ru.family].filter((part) => part).join(' ')],
    ['given', [ru.given, ru.family].filter((part) => part).join(' ')],
  ])
  for (const [name, family] of Object.entries(ru.cases ?? {})) {
    names.set(name, withInitials(family))
    names.set(`family-${name}`, family)
  }
  if (ru.stress) names.set('stress', ru.stress)
  return names
}

function latinNames({ru, en}: Person, scheme: Transliteration): ReadonlyMap<string, string> {
  const russian = [ru.given, ru.family].filter((part) => part).join(' ')
  const usual = scheme === 'popular' ? en.popular : (en[scheme] ?? transliterate(russian, scheme))
  const family =
    scheme === 'popular' || en[scheme] !== undefined
      ? familyOf(usual, scheme === 'popular' ? en.family : undefined)
      : transliterate(ru.family, scheme)
  const initials = en.initials ?? transliterate(ru.initials ?? '', scheme)
  return new Map([
    ['usual', usual],
    ['initials', initials === '' ? usual : `${initials} ${family}`],
    ['family', family],
    ['full', scheme === 'popular' && !ru.patronymic ? usual : fullLatin(usual, family, ru.patronymic, scheme)],
    ['given', usual],
    ['popular', en.popular],
    ['alc', en.alc ?? transliterate(russian, 'alc')],
    ['bgn', en.bgn ?? transliterate(russian, 'bgn')],
    ['iso9', en.iso9 ?? transliterate(russian, 'iso9')],
  ])
}

const familyOf = (name: string, family: string | undefined): string => family ?? name.split(/\s+/u).at(-1) ?? name

/** `Nikolai Ivanovich Yezhov`. */
function fullLatin(usual: string, family: string, patronymic: string | undefined, scheme: Transliteration): string {
  if (!patronymic || !usual.endsWith(family)) return usual
  return [usual.slice(0, -family.length).trim(), transliterate(patronymic, scheme), family]
    .filter((part) => part !== '')
    .join(' ')
}
