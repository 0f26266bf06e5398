import {languageOf} from '../../languages/index.js'
import {type Helper, type HelperCall, isLocalized, isRecord, isThere, listOf, numberOf, trouble} from './helper.js'

/** Turns of a loop by number. More is a slip, and would fill the disk. */
const mostTurns = 1000
/** Turns of all lists of one paper: some seconds of work, and hundreds of times what a paper of a thousand seats takes. */
const mostTurnsInAll = 1_000_000
/** Turns made for each paper. */
const turns = new WeakMap<HelperCall['paper'], number>()

/** The body once for each, with `@index` from 0, `@number` from 1, `@first` and `@last`. */
function goThrough(call: HelperCall, items: readonly unknown[]): string {
  const {block, here} = call
  if (items.length === 0) return block?.otherwise(here) ?? ''
  const made = (turns.get(call.paper) ?? 0) + items.length
  turns.set(call.paper, made)
  if (made > mostTurnsInAll)
    throw trouble(call, 'template-value', 'lists inside lists come to more than a million turns')
  return items
    .map(
      (item, index) =>
        block?.body(item, {
          index,
          key: index,
          number: index + 1,
          first: index === 0,
          last: index === items.length - 1,
        }) ?? '',
    )
    .join('')
}

export const each: Helper = {
  name: 'each',
  form: 'block',
  takes: [1, 1],
  hash: [],
  run: (call) => goThrough(call, listOf(call)),
}

export const withValue: Helper = {
  name: 'with',
  form: 'block',
  takes: [1, 1],
  hash: [],
  run: ({args, here, block}) => (isThere(args[0]) ? block?.body(args[0]) : block?.otherwise(here)) ?? '',
}

/** `{{#each (where roster faction="law")}}`, or as a block of its own. A row fits when it has each value named. */
export const where: Helper = {
  name: 'where',
  form: 'both',
  takes: [1, 1],
  run(call) {
    const wanted = Object.entries(call.hash)
    const rows = listOf(call).filter(
      (row) => isRecord(row) && wanted.every(([key, value]) => fits(row, key, value, call)),
    )
    return call.block ? goThrough(call, rows) : rows
  },
}

function fits(row: {readonly [key: string]: unknown}, key: string, value: unknown, call: HelperCall): boolean {
  if (!Object.hasOwn(row, key)) throw trouble(call, 'template-missing-value', `there is no \`${key}\` in these rows`)
  const own = row[key]
  if (Array.isArray(own)) return own.includes(value)
  return own === value || (!isThere(own) && !isThere(value))
}

/** `{{#each (sort characters "name")}}`: numbers by size, words in the order of the paper's language. */
export const sort: Helper = {
  name: 'sort',
  form: 'both',
  takes: [2, 2],
  hash: ['descending'],
  run(call) {
    const key = String(call.args[1])
    const {compare} = languageOf(call.paper.language)
    const turn = call.hash['descending'] === true ? -1 : 1
    const rows = listOf(call).toSorted((a, b) => {
      const [one, other] = [sortKeyOf(a, key, call), sortKeyOf(b, key, call)]
      return (
        turn *
        (typeof one === 'number' && typeof other === 'number' ? one - other : compare(String(one), String(other)))
      )
    })
    return call.block ? goThrough(call, rows) : rows
  },
}

/** Numbers written as text count as numbers: seats are `2` before `10`. */
function sortKeyOf(row: unknown, key: string, call: HelperCall): number | string {
  if (!isRecord(row) || !Object.hasOwn(row, key))
    throw trouble(call, 'template-missing-value', `there is no \`${key}\` in these rows`)
  const value = row[key]
  if (isLocalized(value)) return value[call.paper.language] ?? ''
  if (typeof value === 'number') return value
  const text = String(value ?? '')
  return /^\d+$/u.test(text) ? Number(text) : text
}

/** `{{#times 8}}…{{/times}}`. */
export const times: Helper = {
  name: 'times',
  form: 'block',
  takes: [1, 1],
  hash: [],
  run(call) {
    const count = numberOf(call)
    if (!Number.isInteger(count) || count < 0 || count > mostTurns)
      throw trouble(call, 'template-value', `\`times\` goes from 0 to ${mostTurns}, not \`${count}\``)
    return goThrough(
      call,
      Array.from({length: count}, (_, at) => at + 1),
    )
  },
}

export const count: Helper = {name: 'count', form: 'value', takes: [1, 1], hash: [], run: (call) => listOf(call).length}
export const first: Helper = {
  name: 'first',
  form: 'value',
  takes: [2, 2],
  hash: [],
  run: (call) => listOf(call).slice(0, numberOf(call, 1)),
}
