import {type BoundedMap, createBoundedMap} from '../base/index.js'
import type {Page, Placed, Strip} from '../model/index.js'
import {asPagination, type Drawing, type Drawn, drawFurniture, furnitureFrom} from './drawPage.js'
import {recall} from './recall.js'

/** Strips kept: some three to a page. */
const stripsKept = 2000

/** Heads, feet and bands as they were drawn: they are set anew for every document, and often say the same. */
export class FurnitureShelf {
  private readonly drawn: BoundedMap<string, Drawn> = createBoundedMap(stripsKept)
  private readonly numbers: BoundedMap<string, number> = createBoundedMap(stripsKept)
  private readonly known = new WeakMap<Strip, number>()
  private count = 0

  part(placed: Placed, drawing: Drawing): Part {
    const key = `${this.numberOf(placed.strip)} ${placed.x} ${placed.y}`
    const known = this.drawn.get(key)
    if (known) return {key, drawn: known}
    const drawn = drawFurniture(placed, drawing)
    if (drawn.forms.size === 0 && drawn.assets.size === 0) this.drawn.set(key, drawn)
    return {key, drawn}
  }

  /** A number for what a strip says. One that stands on many pages is read once. */
  private numberOf(strip: Strip): number {
    return recall(this.known, strip, () => recall(this.numbers, JSON.stringify(strip.items), () => ++this.count))
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
  /** Other pages of the document have it as well: a band, first of all. */
  readonly isShared: boolean
}

interface Part {
  readonly key: string
  readonly drawn: Drawn
}

/** Letters of what is worth a stream of its own. */
const leastShared = 300

/** Draws the heads, feet and bands of a document. What pages share is a stream of its own; so is what lies between. */
export function furnish(pages: readonly Page[], drawing: Drawing, shelf: FurnitureShelf): readonly Furnished[] {
  const parts = pages.map((page) => page.placed.slice(furnitureFrom(page)).map((one) => shelf.part(one, drawing)))
  const timesOf = countOf(parts.flatMap((list) => list.map(({key}) => key)))
  const groups = parts.map((list) => together(list, timesOf))
  const sharersOf = countOf(groups.flatMap((list) => list.map(({code}) => code)))
  return groups.map((list, k) => ({pieces: piecesOf(list, sharersOf), strips: parts[k]!.map(({drawn}) => drawn)}))
}

function piecesOf(groups: readonly Group[], sharersOf: (code: string) => number): readonly Piece[] {
  const pieces: Piece[] = []
  for (const {code} of groups) {
    const isShared = code.length >= leastShared && sharersOf(code) > 1
    const last = pieces[pieces.length - 1]
    if (last && !last.isShared && !isShared) pieces[pieces.length - 1] = {code: last.code + code, isShared}
    else pieces.push({code, isShared})
  }
  return pieces.map(({code, isShared}) => ({code: asPagination(code), isShared}))
}

/** Strips that stand side by side on as many pages as each other. */
interface Group {
  readonly times: number
  readonly code: string
}

function together(parts: readonly Part[], timesOf: (key: string) => number): readonly Group[] {
  const groups: Group[] = []
  for (const {key, drawn} of parts) {
    const times = timesOf(key)
    const last = groups[groups.length - 1]
    if (last?.times === times) groups[groups.length - 1] = {times, code: last.code + drawn.code}
    else groups.push({times, code: drawn.code})
  }
  return groups
}

/** How often each of them is there. */
function countOf(all: readonly string[]): (one: string) => number {
  const times = new Map<string, number>()
  for (const one of all) times.set(one, (times.get(one) ?? 0) + 1)
  return (one) => times.get(one) ?? 0
}
