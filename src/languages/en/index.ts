import {escaped} from '../../base/index.js'
import type {Language} from '../language.js'
import {later} from '../later.js'
import {grouped} from '../numbers.js'
import {dateInEnglish, periodInEnglish} from './dates.js'
import {labels} from './labels.js'
import {archive, locators, locatorWords} from './locators.js'
import {typographyOfEnglish} from './typography.js'

const collator = later(() => new Intl.Collator('en', {sensitivity: 'accent', numeric: true, ignorePunctuation: true}))
const plurals = later(() => new Intl.PluralRules('en'))
const ordinals = later(() => new Intl.PluralRules('en', {type: 'ordinal'}))
const endings: {readonly [form: string]: string} = {one: 'st', two: 'nd', few: 'rd', other: 'th'}
const number = (value: number): string => grouped(value, 4, ',', '.')

export const english: Language = {
  code: 'en',
  labels,
  typography: typographyOfEnglish,
  number,
  range: (from, to) => `${number(from)}–${number(to)}`,
  percent: (value) => `${number(value)}%`,
  date: dateInEnglish,
  period: periodInEnglish,
  ordinal: (value) => `${value}${endings[ordinals().select(value)] ?? 'th'}`,
  compare: (a, b) => collator().compare(a, b),
  plural: (count, forms) => forms[plurals().select(count) as 'one' | 'other'] ?? forms.other,
  upper: (text) => text.toLocaleUpperCase('en'),
  alphabet: [...'abcdefghijklmnopqrstuvwxyz'],
  lettering: 'latin',
  inflected: (word) => `${escaped(word)}(?:e?s|[’']s?)?`,
  hasCases: false,
  familyJoint: ', ',
  genitiveOf: (surname) => surname,
  locators,
  locatorWords,
  compareWords: ['cf.', 'compare', 'from', 'in'],
  archive,
}
