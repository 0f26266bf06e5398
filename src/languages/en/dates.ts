import {endsOf, readDate} from '../dates.js'
import type {DateManner} from '../language.js'
import {noBreak} from '../typography/index.js'

export const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** `30 July 1937`, `July 1937`, `1937`. */
export function dateInEnglish(date: string, _manner: DateManner = {}): string {
  const read = readDate(date)
  if (!read) return date
  const {year, month, day} = read
  if (day !== undefined) return `${day}${noBreak}${months[month! - 1]} ${year}`
  return month === undefined ? year : `${months[month - 1]} ${year}`
}

/** `26 September 1936 – 24 November 1938`, `1937–1938`, `from 1937`, `until 1938`. */
export function periodInEnglish(from: string | undefined, to: string | undefined): string {
  if (from === undefined) return to === undefined ? '' : `until ${dateInEnglish(to)}`
  if (to === undefined) return `from ${dateInEnglish(from)}`
  const years = endsOf(from, to)
  if (years) return years[0] === years[1] ? years[0] : `${years[0]}–${years[1]}`
  return `${dateInEnglish(from)}${noBreak}– ${dateInEnglish(to)}`
}
