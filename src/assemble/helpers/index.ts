import {among, and, equal, greater, ifThere, not, or, unlessThere} from './conditions.js'
import {date, time} from './dates.js'
import type {Helper} from './helper.js'
import {count, each, first, sort, times, where, withValue} from './lists.js'
import {cite, fact, has, option, person} from './lookups.js'
import {add, divide, majority, multiply, number, quorum, twoThirds} from './numbers.js'
import {print} from './print.js'
import {character, inline, picture, places, prose, texts} from './texts.js'
import {both, named, say, t, upper} from './words.js'

/** All that a template may call. */
export const helpers: readonly Helper[] = [
  print,
  ifThere,
  unlessThere,
  each,
  withValue,
  where,
  sort,
  times,
  first,
  count,
  equal,
  among,
  and,
  or,
  not,
  greater,
  add,
  multiply,
  divide,
  majority,
  quorum,
  twoThirds,
  number,
  t,
  ...named,
  both,
  say,
  upper,
  date,
  time,
  person,
  fact,
  cite,
  option,
  has,
  prose,
  inline,
  ...texts,
  character,
  ...places,
  picture,
]

export * from './helper.js'
