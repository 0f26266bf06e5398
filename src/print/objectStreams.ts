import {deflatedBytes} from './deflate.js'

/** An object that is no stream: it can be packed with others (ISO 32000-1, 7.5.7). */
export interface PackedObject {
  readonly id: number
  readonly body: string
}

/** Where an object is found: at an offset in the file, or at an index in an object stream. */
export type Location = {readonly offset: number} | {readonly stream: number; readonly index: number}

/** The inside of an object stream: numbers and offsets, then, from `first` on, the objects. */
export function objectsInRow(objects: readonly PackedObject[]): {readonly bytes: Buffer; readonly first: number} {
  let index = ''
  let bodies = ''
  for (const {id, body} of objects) {
    index += `${id} ${bodies.length} `
    bodies += `${body}\n`
  }
  return {bytes: Buffer.from(`${index}\n${bodies}`, 'latin1'), first: index.length + 1}
}

/** Bytes of a cross-reference entry: its kind, an offset or stream, an index or generation (ISO 32000-1, 7.5.8.2). */
const widths = [1, 4, 2] as const
const entryLength = 7
const [free, plain, packed] = [0, 1, 2] as const

interface Entry {
  readonly kind: number
  readonly place: number
  readonly index: number
}

/** That of number 0: no object ever has it. */
const first: Entry = {kind: free, place: 0, index: 0xffff}
const unused: Entry = {kind: free, place: 0, index: 0}

/** The table of `count` objects, by number from 1, each byte as its difference from the entry before: most differ little. */
export function crossReference(
  locations: readonly (Location | undefined)[],
  count: number,
): {
  readonly parameters: string
  readonly data: Uint8Array
} {
  const rows = Buffer.alloc((count + 1) * (entryLength + 1))
  let before = unused
  for (let k = 0; k <= count; k++) {
    const entry = k === 0 ? first : entryOf(locations[k - 1])
    writeRow(rows, k * (entryLength + 1), entry, before)
    before = entry
  }
  const data = deflatedBytes(rows)
  return {
    parameters: `/W [${widths.join(' ')}] /Filter /FlateDecode /DecodeParms <</Predictor 12 /Columns ${entryLength}>> /Length ${data.length}`,
    data,
  }
}

function entryOf(location: Location | undefined): Entry {
  if (!location) return unused
  return 'offset' in location
    ? {kind: plain, place: location.offset, index: 0}
    : {kind: packed, place: location.stream, index: location.index}
}

/** By the filter `Up` of PNG, whose number stands before each row. Differences are taken by byte, without a borrow. */
function writeRow(rows: Buffer, at: number, {kind, place, index}: Entry, before: Entry): void {
  rows[at] = 2
  rows[at + 1] = kind - before.kind
  rows[at + 2] = (place >>> 24) - (before.place >>> 24)
  rows[at + 3] = (place >>> 16) - (before.place >>> 16)
  rows[at + 4] = (place >>> 8) - (before.place >>> 8)
  rows[at + 5] = place - before.place
  rows[at + 6] = (index >>> 8) - (before.index >>> 8)
  rows[at + 7] = index - before.index
}
