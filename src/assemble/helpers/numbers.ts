import {languageOf} from '../../languages/index.js'
import {type Helper, numberOf} from './helper.js'

const sum = (name: string, takes: Helper['takes'], run: Helper['run']): Helper => ({
  name,
  form: 'value',
  takes,
  hash: [],
  run,
})

export const add = sum('add', [2, 8], (call) =>
  call.args.reduce<number>((total, _, at) => total + numberOf(call, at), 0),
)
export const multiply = sum('multiply', [2, 2], (call) => numberOf(call, 0) * numberOf(call, 1))
/** Whole part: how many speeches of 45 seconds go into ten minutes. */
export const divide = sum('divide', [2, 2], (call) =>
  numberOf(call, 1) === 0 ? 0 : Math.floor(numberOf(call, 0) / numberOf(call, 1)),
)

/** More than half of those present: a simple majority, and the usual quorum. */
const moreThanHalf = (present: number): number => Math.floor(present / 2) + 1

export const majority = sum('majority', [1, 1], (call) => moreThanHalf(numberOf(call)))
export const quorum = sum('quorum', [1, 1], (call) => moreThanHalf(numberOf(call)))
/** Two thirds, rounded up. */
export const twoThirds = sum('two-thirds', [1, 1], (call) => Math.ceil((numberOf(call) * 2) / 3))

/** `{{number 681692}}`: grouped as the paper's language does. */
export const number = sum('number', [1, 1], (call) => {
  const [value] = call.args
  return typeof value === 'string' && !/^-?\d+(?:\.\d+)?$/u.test(value)
    ? value
    : languageOf(call.paper.language).number(numberOf(call))
})
