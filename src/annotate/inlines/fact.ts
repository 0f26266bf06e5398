import {hintFor, type LanguageCode, localize} from '../../base/index.js'
import {type Language, languageOfTag} from '../../languages/index.js'
import type {Fact} from '../../model/index.js'
import type {DraftRun} from '../runs/dress.js'
import type {Setter} from './types.js'

/** What a fact may print, beside its number alone. */
const forms: {readonly [form: string]: (number: string, fact: Fact, side: LanguageCode, language: Language) => string} =
  {
    number: (number) => number,
    unit: withUnit,
    full: (number, fact, side, language) => {
      const asOf = localize(fact.as_of, side)
      return withUnit(number, fact, side, language) + (asOf === '' ? '' : ` (${language.labels.asOf} ${asOf})`)
    },
    label: (_number, fact, side) => localize(fact.label, side),
    percent: (number, fact, _side, language) =>
      typeof fact.value === 'number' ? language.percent(fact.value) : number,
    year: (_number, fact) => String(fact.value),
  }

/** A number of the ledger as its language writes it, and its source when asked. */
export const setFact: Setter<'fact'> = (inline, {flow, desk, dress}) => {
  const fact = desk.shelf.facts.find((one) => one.id === inline.key)
  if (!fact) {
    const hint = hintFor(
      inline.key,
      desk.shelf.facts.map((one) => one.id),
    )
    desk.report({
      code: 'fact-unknown',
      severity: 'error',
      message: `the ledger has no fact \`${inline.key}\``,
      place: inline.place,
      ...(hint ? {hint} : {}),
    })
    return []
  }
  const language = languageOfTag(flow.language)
  const form = forms[inline.form ?? 'number']
  if (!form) {
    const hint = hintFor(inline.form ?? '', Object.keys(forms))
    desk.report({
      code: 'fact-form-unknown',
      severity: 'error',
      message: `a fact has no form \`${inline.form}\``,
      place: inline.place,
      ...(hint ? {hint} : {}),
    })
  }
  const text = (form ?? forms['number']!)(numberOf(fact.value, language), fact, flow.side, language)
  const run: DraftRun = {text, language: flow.language, ...dress}
  if (!inline.cite || fact.source === undefined) return [run]
  const item = {key: fact.source, place: inline.place, ...(fact.locator === undefined ? {} : {locator: fact.locator})}
  const cited = desk.citer.cite({items: [item], form: 'parenthetical'}, {flow, desk, dress})
  return [run, {text: ' ', language: flow.language, ...dress}, ...cited]
}

export function numberOf(value: Fact['value'], language: Language): string {
  if (typeof value === 'number') return language.number(value)
  return typeof value === 'string' ? value : language.range(value.from, value.to)
}

function withUnit(number: string, fact: Fact, side: LanguageCode, language: Language): string {
  const unit = localize(fact.unit, side)
  if (unit === '%' && typeof fact.value === 'number') return language.percent(fact.value)
  return unit === '' ? number : `${number}\u00A0${unit}`
}
