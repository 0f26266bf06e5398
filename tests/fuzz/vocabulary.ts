import type {LanguageCode} from '../../src/base/index.js'

/** Words of every length, with letters that fonts and hyphenation treat apart. */
export const words: {readonly [L in LanguageCode]: readonly string[]} = {
  en: `a an the of in on at by to and or but not that this with from over under quay ship crane pilot fog berth harbour
    naïve façade coöperate Commissariat representative notwithstanding international responsibilities office effort affliction
    committee delegation amendment resolution adjournment preambulatory whereas considering recommendation seafarers lighthouse
    Council Assembly Secretary archive evidence telegraph dispatch straits tonnage ballast customs warehouse breakwater`.split(
    /\s+/u,
  ),
  ru: `и в на с к по за от до из у о не ни что это как причал судно кран лоцман туман место гавань ёлка объём съезд
    Комиссариат представитель неопределённость международный ответственность делегация поправка резолюция заседание
    перегруппировка высокопоставленный рассматривая рекомендация мореплаватели маяк Совет Ассамблея Секретарь архив
    свидетельство телеграф донесение проливы водоизмещение балласт таможня склад волнорез шхуна щит цех чаща`.split(
    /\s+/u,
  ),
}

const signs: {readonly [L in LanguageCode]: string} = {en: 'bcdfghklmnprstvw', ru: 'бвгджзклмнпрстфх'}
const opening: {readonly [L in LanguageCode]: string} = {en: 'Zx', ru: 'Ыщ'}

/** A word that stands nowhere else: the name of a unit of text. */
export function nameOf(language: LanguageCode, at: number): string {
  const digits = at.toString(16).padStart(4, '0')
  return (
    opening[language] +
    [...digits].map((digit) => signs[language][Number.parseInt(digit, 16)]).join('') +
    opening[language].slice(1)
  )
}
