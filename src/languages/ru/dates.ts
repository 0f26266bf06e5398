import {endsOf, readDate} from '../dates.js'
import type {DateManner} from '../language.js'
import {noBreak} from '../typography/index.js'

export const months = [
  'январь',
  'февраль',
  'март',
  'апрель',
  'май',
  'июнь',
  'июль',
  'август',
  'сентябрь',
  'октябрь',
  'ноябрь',
  'декабрь',
]
export const monthsOfDay = [
  'января',
  'февраля',
  'марта',
  'апреля',
  'мая',
  'июня',
  'июля',
  'августа',
  'сентября',
  'октября',
  'ноября',
  'декабря',
]

/** `30 июля 1937 г.`, `июль 1937 г.`, `1937 г.`; without `г.` when bare. */
export function dateInRussian(date: string, {bare = false}: DateManner = {}): string {
  const read = readDate(date)
  if (!read) return date
  const {year, month, day} = read
  const end = bare ? '' : `${noBreak}г.`
  if (day !== undefined) return `${day}${noBreak}${monthsOfDay[month! - 1]} ${year}${end}`
  return month === undefined ? `${year}${end}` : `${months[month - 1]} ${year}${end}`
}

/** `26 сентября 1936 г. — 24 ноября 1938 г.`, `1937–1938 гг.`, `с 1937 г.`, `до 1938 г.` */
export function periodInRussian(from: string | undefined, to: string | undefined): string {
  if (from === undefined) return to === undefined ? '' : `до ${dateInRussian(to)}`
  if (to === undefined) return `с${noBreak}${dateInRussian(from)}`
  const years = endsOf(from, to)
  if (years) return years[0] === years[1] ? dateInRussian(from) : `${years[0]}–${years[1]}${noBreak}гг.`
  return `${dateInRussian(from)}${noBreak}— ${dateInRussian(to)}`
}
