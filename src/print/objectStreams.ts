import {deflateSync} from 'node:zlib'

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

/** The table of `count` objects, by number from 1, each byte as its difference from the entry before: most differ little. */
export function crossReference(
  locations: readonly (Location | undefined)[],
  count: number,
): {
  readonly parameters: string
  readonly data: Uint8Array
} {
  const entries = Buffer.alloc((count + 1) * entryLength)
  entries.writeUInt16BE(0xffff, 5)
  locations.forEach((location, k) => {
    const at = (k + 1) * entryLength
    if (!location) entries[at] = free
    else if ('offset' in location) {
      entries[at] = plain
      entries.writeUInt32BE(location.offset, at + 1)
    } else {
      entries[at] = packed
      entries.writeUInt32BE(location.stream, at + 1)
      entries.writeUInt16BE(location.index, at + 5)
    }
  })
  const data = deflateSync(upFiltered(entries))
  return {
    parameters: `/W [${widths.join(' ')}] /Filter /FlateDecode /DecodeParms <</Predictor 12 /Columns ${entryLength}>> /Length ${data.length}`,
    data,
  }
}

/** The filter `Up` of PNG: number 2 before each row. */
function upFiltered(entries: Buffer): Buffer {
  const rows = entries.length / entryLength
  const filtered = Buffer.alloc(rows * (entryLength + 1))
  for (let row = 0; row < rows; row++) {
    filtered[row * (entryLength + 1)] = 2
    for (let k = 0; k < entryLength; k++) {
      const at = row * entryLength + k
      filtered[row * (entryLength + 1) + 1 + k] = entries[at]! - (row > 0 ? entries[at - entryLength]! : 0)
    }
  }
  return filtered
}
