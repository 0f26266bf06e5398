import {type LanguageCode, languageCodes} from '../../base/index.js'
import {languageOf} from '../../languages/index.js'
import type {Inline} from '../../model/index.js'
import {type Helper, type HelperCall, isLocalized, isThere, trouble, wordsOf} from './helper.js'
import {asMarkup, type Inserted, insertInlines} from './inserted.js'

/** The words of the paper's language. */
export const t: Helper = {name: 't', form: 'value', takes: [1, 1], hash: [], run: (call) => wordsOf(call)}

/** `{{ru title}}`, `{{en title}}`: the words of the language named, whatever the paper's. */
export const named: readonly Helper[] = languageCodes.map((language) => ({
  name: language,
  form: 'value',
  takes: [1, 1],
  hash: [],
  run: (call) => inLanguage(call, language) ?? '',
}))

function inLanguage(call: HelperCall, language: LanguageCode): string | Inserted | undefined {
  const [value] = call.args
  const text = isLocalized(value) ? value[language] : typeof value === 'string' ? value : undefined
  if (text === undefined || text === '') return undefined
  return language === call.paper.language ? text : insertInlines([foreign(language, text, call)])
}

const foreign = (language: LanguageCode, text: string, {place}: HelperCall): Inline => ({
  kind: 'foreign',
  language,
  children: [{kind: 'text', text}],
  place,
})

/**
 * `{{both title}}`: the paper's language, then the other where it says something else. `order="ru en"` puts them in an
 * order of its own, `between="break"` each on its line.
 */
export const both: Helper = {
  name: 'both',
  form: 'value',
  takes: [1, 1],
  hash: ['between', 'order'],
  run(call) {
    const [value] = call.args
    if (!isLocalized(value)) return wordsOf(call)
    const said = orderOf(call).filter(
      (language, at, order) =>
        isThere(value[language]) && order.findIndex((other) => value[other] === value[language]) === at,
    )
    const words = String(call.hash['between'] ?? ' / ')
    const between: Inline = words === 'break' ? {kind: 'break'} : {kind: 'text', text: words}
    return insertInlines(
      said.flatMap((language, at): readonly Inline[] => {
        const text = value[language] ?? ''
        const own: Inline = language === call.paper.language ? {kind: 'text', text} : foreign(language, text, call)
        return at === 0 ? [own] : [between, own]
      }),
    )
  },
}

function orderOf({hash, paper}: HelperCall): readonly LanguageCode[] {
  const named = String(hash['order'] ?? paper.language).split(' ')
  return [...languageCodes].sort(
    (a, b) => (named.indexOf(a) + 1 || named.length + 1) - (named.indexOf(b) + 1 || named.length + 1),
  )
}

/** `{{say en="Contents" ru="Содержание"}}`: the template's own words, which may be Markdown. */
export const say: Helper = {
  name: 'say',
  form: 'value',
  takes: [0, 0],
  hash: languageCodes,
  run(call) {
    const words = call.hash[call.paper.language]
    if (typeof words !== 'string')
      throw trouble(
        call,
        'template-missing-value',
        `\`say\` has no words in \`${call.paper.language}\``,
        `add \`${call.paper.language}="…"\``,
      )
    return asMarkup(words)
  },
}

/** Capitals, as the paper's language makes them. */
export const upper: Helper = {
  name: 'upper',
  form: 'value',
  takes: [1, 1],
  hash: [],
  run: (call) => languageOf(call.paper.language).upper(wordsOf(call)),
}
