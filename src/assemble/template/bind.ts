import type {Helper, HelperCall, Paper} from '../helpers/index.js'
import {placeOfLoc} from './source.js'
import type {Loc} from './syntax.js'

/** What Handlebars gives a helper as its last argument. */
interface Given {
  readonly hash: {readonly [name: string]: unknown}
  readonly data: {readonly paper: Paper; readonly [name: string]: unknown}
  readonly loc: Loc
  readonly fn?: Inner
  readonly inverse?: Inner
}

type Inner = (context: unknown, more?: {data?: object; blockParams?: readonly unknown[]}) => string

/** A helper in the form in which Handlebars calls it. */
export function bind({run}: Helper): (this: unknown, ...given: unknown[]) => unknown {
  return function called(this: unknown, ...given: unknown[]): unknown {
    const {hash, data, loc, fn, inverse} = given.at(-1) as Given
    const call: HelperCall = {
      args: given.slice(0, -1),
      hash,
      here: this,
      paper: data.paper,
      place: placeOfLoc(loc.source ?? '', loc),
      ...(fn
        ? {
            block: {
              body: (context, at) =>
                fn(context, at ? {data: {...data, ...at, _parent: data}, blockParams: [context, at.index]} : {}),
              otherwise: (context) => inverse?.(context) ?? '',
            },
          }
        : {}),
    }
    return run(call)
  }
}
