import {type LanguageCode, localize} from '../../base/index.js'
import {languageOf} from '../../languages/index.js'
import type {Archive} from '../../model/index.js'
import {renderLocator} from './locator.js'

/** `RGASPI, f. 17, op. 71, d. 43, l. 5` or `РГАСПИ. Ф. 17. Оп. 71. Д. 43. Л. 5`, by the language of the text. */
export function renderArchival(archive: Archive, side: LanguageCode, locator?: string): string {
  const language = languageOf(side)
  const {fond, opis, delo, list, lists, joint} = language.archive
  const part = (word: string, value: string | undefined): string[] =>
    value === undefined ? [] : [`${word}\u00A0${dashed(value)}`]
  const leaves = archive.list === undefined ? [] : part(/[-–,]/u.test(archive.list) ? lists : list, archive.list)
  const last = locator === undefined ? leaves : [inCase(renderLocator(locator, language, 'leaf'), list)]
  return [
    localize(archive.archive, side),
    ...part(fond, archive.fond),
    ...part(opis, archive.opis),
    ...part(delo, archive.delo),
    ...last,
  ].join(joint)
}

/** The whole entry of a list: title and date follow the shelfmark in brackets (GOST R 7.0.5-2008, 11.5), then what it is. */
export function renderArchivalEntry(archive: Archive, side: LanguageCode): string {
  const date = archive.date === undefined ? '' : languageOf(side).date(archive.date)
  const title = [localize(archive.title, side), date].filter((part) => part !== '').join(languageOf(side).archive.joint)
  const status = localize(archive.status, side)
  const head = renderArchival(archive, side) + (title === '' ? '' : ` (${title})`)
  return `${head}.${status === '' ? '' : ` ${status}.`}`.replace(/\.{2,}/gu, '.')
}

const dashed = (value: string): string => value.replace(/(?<=\d)\s*-\s*(?=\d)/gu, '–')

/** In the Russian manner every part begins with a capital. */
function inCase(text: string, list: string): string {
  return list.charAt(0) === list.charAt(0).toUpperCase() ? text.charAt(0).toUpperCase() + text.slice(1) : text
}
