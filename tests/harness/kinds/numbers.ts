import {languageCodes} from '../../../src/base/index.js'
import {
  type Language,
  type LetteringName,
  languageOf,
  letterOf,
  romanOf,
  schemes,
  transliterate,
} from '../../../src/languages/index.js'
import type {Case} from '../caseFile.js'

/**
 * One question a line, answered in English and Russian with ` | ` between. `as` says what it is: `number`, `percent`,
 * `range` (`634 806`), `date`, `period` (`1936-09-26 1938-11-24`, `-` for an open end), `ordinal`, `plural`; or, answered
 * once, `lettering` (`turkish 4`), `name` (transliterated by every scheme), `sorted` (by language).
 */
export function answer({input, settings}: Case): string {
  const as = settings.get('as') ?? 'number'
  const lines = input.split('\n')
  if (as === 'sorted')
    return languageCodes.map((code) => [...lines].sort(languageOf(code).compare).join(' ')).join('\n')
  return shown(
    lines
      .map(
        (line) =>
          once[as]?.(line) ?? languageCodes.map((code) => twice[as]?.(line, languageOf(code)) ?? '?').join(' | '),
      )
      .join('\n'),
  )
}

const once: {readonly [as: string]: (line: string) => string} = {
  lettering: (line) => {
    const [lettering = '', count = ''] = line.split(' ')
    return lettering === 'folio' ? romanOf(Number(count)) : letterOf(Number(count), lettering as LetteringName)
  },
  name: (line) => schemes.map((scheme) => transliterate(line, scheme)).join(' | '),
}

const twice: {readonly [as: string]: (line: string, language: Language) => string} = {
  number: (line, language) => language.number(Number(line)),
  percent: (line, language) => language.percent(Number(line)),
  range: (line, language) => language.range(Number(line.split(' ')[0]), Number(line.split(' ')[1])),
  date: (line, language) => language.date(line),
  period: (line, language) => {
    const [from, to] = line.split(' ').map((end) => (end === '-' ? undefined : end))
    return language.period(from, to)
  },
  ordinal: (line, language) => language.ordinal(Number(line)),
  plural: (line, {code, plural}) =>
    plural(
      Number(line),
      code === 'ru'
        ? {one: 'делегат', few: 'делегата', many: 'делегатов', other: 'делегата'}
        : {one: 'delegate', other: 'delegates'},
    ),
}

const shown = (text: string): string => text.replaceAll('\u00A0', '~').replaceAll('\u202F', '_')
