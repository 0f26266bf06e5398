import {type Helper, isThere, numberOf} from './helper.js'

const yesNo = (name: string, run: Helper['run'], takes: Helper['takes'] = [2, 2]): Helper => ({
  name,
  form: 'value',
  takes,
  hash: [],
  run,
})

/** `{{#if …}}`: an empty list, an empty text and a text in no language are nothing; the number 0 is something. */
export const ifThere: Helper = {
  name: 'if',
  form: 'block',
  takes: [1, 1],
  hash: [],
  run: ({args, here, block}) => (isThere(args[0]) ? block?.body(here) : block?.otherwise(here)) ?? '',
}

export const unlessThere: Helper = {
  name: 'unless',
  form: 'block',
  takes: [1, 1],
  hash: [],
  run: ({args, here, block}) => (isThere(args[0]) ? block?.otherwise(here) : block?.body(here)) ?? '',
}

export const equal = yesNo(
  'eq',
  ({args: [one, other]}) => one === other || (isThere(one) && isThere(other) && String(one) === String(other)),
)
/** `{{#if (among role ../holders)}}`: whether a list has it. */
export const among = yesNo(
  'among',
  ({args: [one, list]}) => Array.isArray(list) && list.some((item) => String(item) === String(one)),
)
export const and = yesNo('and', ({args}) => args.every(isThere), [2, 8])
export const or = yesNo('or', ({args}) => args.some(isThere), [2, 8])
export const not = yesNo('not', ({args}) => !isThere(args[0]), [1, 1])
export const greater = yesNo('gt', (call) => numberOf(call, 0) > numberOf(call, 1))
