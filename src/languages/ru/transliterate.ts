/** `popular`: as newspapers write; `alc`: ALA-LC without marks; `bgn`: BGN/PCGN 1947; `iso9`: ISO 9:1995. */
export type Transliteration = 'popular' | 'alc' | 'bgn' | 'iso9'
export const schemes: readonly Transliteration[] = ['popular', 'alc', 'bgn', 'iso9']

type Table = {readonly [letter: string]: string}

const plain: Table = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  е: 'e',
  ё: 'e',
  ж: 'zh',
  з: 'z',
  и: 'i',
  й: 'i',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'shch',
  ъ: '”',
  ы: 'y',
  ь: '’',
  э: 'e',
  ю: 'iu',
  я: 'ia',
  і: 'i',
  ѣ: 'e',
  ѳ: 'f',
  ѵ: 'i',
}
const tables: {readonly [scheme in Transliteration]: Table} = {
  alc: plain,
  bgn: {...plain, ё: 'ë', й: 'y', ю: 'yu', я: 'ya'},
  popular: {...plain, ё: 'yo', й: 'i', ъ: '', ь: '', ю: 'yu', я: 'ya'},
  iso9: {
    ...plain,
    ё: 'ë',
    ж: 'ž',
    й: 'j',
    х: 'h',
    ц: 'c',
    ч: 'č',
    ш: 'š',
    щ: 'ŝ',
    ъ: 'ʺ',
    ь: 'ʹ',
    э: 'è',
    ю: 'û',
    я: 'â',
    і: 'ì',
    ѣ: 'ě',
  },
}
const vowels = 'аеёиоуыэюяіѣ'
const hissing = 'жчшщц'

/** Russian in Latin letters. Other letters and the capitals stay as they are: `Ежов` gives `Yezhov`, `ЩИ` gives `SHCHI`. */
export function transliterate(text: string, scheme: Transliteration): string {
  const source = text.normalize('NFC').replace(/\u0301/gu, '')
  const low = source.toLowerCase()
  let latin = ''
  for (let at = 0; at < source.length; at++) {
    const letter = source[at]!
    const put = latinOf(low, at, scheme)
    latin += put === undefined ? letter : letter === low[at] ? put : capitalised(put, source, at)
  }
  return latin
}

function latinOf(low: string, at: number, scheme: Transliteration): string | undefined {
  const letter = low[at]!
  const special = scheme === 'popular' ? popularOf(low, at) : scheme === 'bgn' ? bgnOf(low, at) : undefined
  return special ?? tables[scheme][letter]
}

/** `ye` at the start of a word and after vowels, `й`, `ъ` and `ь`. */
function bgnOf(low: string, at: number): string | undefined {
  const [letter, previous] = [low[at], low[at - 1] ?? '']
  if (letter !== 'е' && letter !== 'ё') return undefined
  const opens = !isCyrillic(previous) || vowels.includes(previous) || 'йъь'.includes(previous)
  return opens ? (letter === 'е' ? 'ye' : 'yë') : undefined
}

/** `Троцкий` Trotsky, `Зиновьев` Zinoviev, `Хрущёв` Khrushchev, `Николай` Nikolai, `Толстой` Tolstoy. */
function popularOf(low: string, at: number): string | undefined {
  const [letter, previous, next] = [low[at], low[at - 1] ?? '', low[at + 1] ?? '']
  const isLast = !isCyrillic(next)
  if (letter === 'е') {
    if (previous === 'ь') return 'ie'
    return !isCyrillic(previous) || vowels.includes(previous) || previous === 'ъ' ? 'ye' : undefined
  }
  if (letter === 'ё' && hissing.includes(previous) && previous !== '') return 'e'
  if (letter === 'й')
    return previous === 'и' || previous === 'ы' ? (isLast ? '' : 'y') : previous === 'о' && isLast ? 'y' : undefined
  if ((letter === 'и' || letter === 'ы') && next === 'й' && !isCyrillic(low[at + 2] ?? '')) return 'y'
  return undefined
}

function isCyrillic(letter: string): boolean {
  return /^\p{Script=Cyrillic}$/u.test(letter)
}

/** One capital among small letters gives one capital; among capitals, all. */
function capitalised(put: string, source: string, at: number): string {
  const neighbour = source[at + 1] ?? source[at - 1] ?? ''
  const isShouted = isCyrillic(neighbour) && neighbour !== neighbour.toLowerCase()
  return isShouted ? put.toUpperCase() : put.charAt(0).toUpperCase() + put.slice(1)
}
