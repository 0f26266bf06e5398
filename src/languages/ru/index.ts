import type {Language} from '../language.js'
import {later} from '../later.js'
import {grouped} from '../numbers.js'
import {narrow, noBreak} from '../typography/index.js'
import {dateInRussian, periodInRussian} from './dates.js'
import {genitiveOfSurname} from './genitive.js'
import {inflectedInRussian} from './inflect.js'
import {labels} from './labels.js'
import {archive, locators, locatorWords} from './locators.js'
import {typographyOfRussian} from './typography.js'

const collator = later(() => new Intl.Collator('ru', {sensitivity: 'accent', numeric: true}))
const plurals = later(() => new Intl.PluralRules('ru'))
/** Thousands are grouped from five digits: `1966`, `12 500`. */
const number = (value: number): string => grouped(value, 5, narrow, ',')

export const russian: Language = {
  code: 'ru',
  labels,
  typography: typographyOfRussian,
  number,
  range: (from, to) => `${number(from)}–${number(to)}`,
  percent: (value) => `${number(value)}${noBreak}%`,
  date: dateInRussian,
  period: periodInRussian,
  ordinal: (value) => `${value}-й`,
  compare: (a, b) => collator().compare(a, b),
  plural: (count, forms) => forms[plurals().select(count) as 'one' | 'few' | 'many' | 'other'] ?? forms.other,
  upper: (text) => text.toLocaleUpperCase('ru'),
  /** Without `ё`, `з`, `й`, `о`, `ч`, `ъ`, `ы`, `ь` (GOST R 2.105-2019, 6.5). */
  alphabet: [...'абвгдежиклмнпрстуфхцшщэюя'],
  lettering: 'russian',
  inflected: inflectedInRussian,
  hasCases: true,
  familyJoint: ' ',
  genitiveOf: genitiveOfSurname,
  locators,
  locatorWords,
  compareWords: ['ср.', 'по', 'цит. по'],
  archive,
}
