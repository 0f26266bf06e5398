import type {Page, Placed, Strip} from '../model/index.js'
import {asPagination, type Drawing, type Drawn, drawFurniture, furnitureFrom} from './drawPage.js'
import {recall} from './recall.js'

/** Heads, feet and bands as they were drawn, by where they stand: strips that say the same are set once. */
export class FurnitureShelf {
  private readonly kept = new WeakMap<Strip, Map<string, Drawn>>()

  drawn(placed: Placed, drawing: Drawing): Drawn {
    const places = recall(this.kept, placed.strip, () => new Map<string, Drawn>())
    const place = `${placed.x} ${placed.y}`
    const known = places.get(place)
    if (known) return known
    const drawn = drawFurniture(placed, drawing)
    if (drawn.forms.size === 0 && drawn.assets.size === 0) places.set(place, drawn)
    return drawn
  }
}

/** What a page has besides its text, in the order of drawing. */
export interface Furnished {
  readonly pieces: readonly Piece[]
  readonly strips: readonly Drawn[]
}

/** Strips that are one stream of a page. */
export interface Piece {
  /** Operators of an artifact. */
  readonly code: string
  /** Its name in this document when other pages have it as well: a band, first of all. */
  readonly shared: string | undefined
}

/** Letters of what is worth a stream of its own. */
const leastShared = 300

/** Draws the heads, feet and bands of a document. What pages share is a stream of its own; so is what lies between. */
export function furnish(pages: readonly Page[], drawing: Drawing, shelf: FurnitureShelf): readonly Furnished[] {
  const strips = pages.map((page) =>
    page.placed
      .slice(furnitureFrom(page))
      .map((one) => shelf.drawn(one, drawing))
      .filter(({code}) => code !== ''),
  )
  const timesOf = countOf(strips.map((list) => list.map(({code}) => code)))
  const numbers = new Map<string, number>()
  const groups = strips.map((list) => together(list, timesOf, numbers))
  const sharersOf = countOf(groups.map((list) => list.filter(isWorthSharing).map(({name}) => name)))
  return groups.map((list, k) => ({pieces: piecesOf(list, sharersOf), strips: strips[k]!}))
}

function piecesOf(groups: readonly Group[], sharersOf: (name: string) => number): readonly Piece[] {
  const pieces: Piece[] = []
  for (const group of groups) {
    const {code, name} = group
    const isShared = isWorthSharing(group) && sharersOf(name) > 1
    const last = pieces[pieces.length - 1]
    if (last && last.shared === undefined && !isShared)
      pieces[pieces.length - 1] = {code: last.code + code, shared: undefined}
    else pieces.push({code, shared: isShared ? name : undefined})
  }
  return pieces.map(({code, shared}) => ({code: asPagination(code), shared}))
}

/** Strips that stand side by side on as many pages as each other. */
interface Group {
  readonly times: number
  readonly code: string
  /** The numbers of its strips: one name for one code. Codes joined anew are long to look up. */
  readonly name: string
}

const isWorthSharing = ({times, code}: Group): boolean => times > 1 && code.length >= leastShared

function together(
  strips: readonly Drawn[],
  timesOf: (code: string) => number,
  numbers: Map<string, number>,
): readonly Group[] {
  const groups: Group[] = []
  for (const {code} of strips) {
    const times = timesOf(code)
    const name = `${recall(numbers, code, () => numbers.size + 1)}`
    const last = groups[groups.length - 1]
    if (last?.times === times) groups[groups.length - 1] = {times, code: last.code + code, name: `${last.name} ${name}`}
    else groups.push({times, code, name})
  }
  return groups
}

/** How often each stands on the pages. */
function countOf(pages: readonly (readonly string[])[]): (one: string) => number {
  const times = new Map<string, number>()
  for (const page of pages) for (const one of page) times.set(one, (times.get(one) ?? 0) + 1)
  return (one) => times.get(one) ?? 0
}
