/** The tables of a font file by tag, each from its first byte. Nothing is decoded before it is asked for. */
export type Tables = ReadonlyMap<string, DataView>

const signatures = new Set([0x00010000, 0x74727565, 0x4f54544f])
const headerSize = 12
const recordSize = 16

/** Opens a TrueType or OpenType file (OpenType 1.9, "Font file"). */
export function openTables(bytes: Uint8Array): Tables {
  const file = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < headerSize || !signatures.has(file.getUint32(0)))
    throw new Error('the font is neither TrueType nor OpenType')
  const tables = new Map<string, DataView>()
  for (let k = 0; k < file.getUint16(4); k++) {
    const at = headerSize + k * recordSize
    tables.set(
      tagAt(file, at),
      new DataView(bytes.buffer, bytes.byteOffset + file.getUint32(at + 8), file.getUint32(at + 12)),
    )
  }
  return tables
}

/** Where the list of the tables ends. */
export const directoryEnd = (bytes: Uint8Array): number =>
  headerSize + new DataView(bytes.buffer, bytes.byteOffset).getUint16(4) * recordSize

/** Four letters. */
export function tagAt(view: DataView, at: number): string {
  return String.fromCharCode(view.getUint8(at), view.getUint8(at + 1), view.getUint8(at + 2), view.getUint8(at + 3))
}

/** Greatest `k` below `count` with `valueAt(k) <= wanted`, or −1: the lists of a font are sorted. */
export function lastNotAbove(count: number, wanted: number, valueAt: (k: number) => number): number {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >> 1
    if (valueAt(middle) <= wanted) low = middle + 1
    else high = middle
  }
  return low - 1
}
