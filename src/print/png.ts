import {deflateSync, inflateSync} from 'node:zlib'
import {number} from './syntax.js'

/** A picture as an image object: its dictionary without `Length`, its data, and the mask that lets the paper through. */
export interface ImageObject {
  readonly dictionary: string
  readonly data: Uint8Array
  readonly mask?: {readonly dictionary: string; readonly data: Uint8Array}
}

interface Header {
  readonly width: number
  readonly height: number
  readonly bits: number
  readonly colourType: number
  readonly interlaced: boolean
}

/** Colour types of PNG (W3C PNG, 11.2.2). */
const [grey, , palette, greyAlpha, rgbAlpha] = [0, 2, 3, 4, 6] as const
const samples: {readonly [colourType: number]: number} = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}

/**
 * Reads a PNG without waiting: pdfkit unpacks transparent ones in the background, and this stage gives its bytes at once.
 * Plain ones go in as they are; those with alpha or Adam7 are unpacked. Undefined when it is none.
 */
export function readPng(bytes: Uint8Array): ImageObject | undefined {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const chunks = chunksOf(file)
  const head = chunks.get('IHDR')
  const data = chunks.get('IDAT')
  if (!head || !data || samples[head[9]!] === undefined) return undefined
  const header: Header = {
    width: head.readUInt32BE(0),
    height: head.readUInt32BE(4),
    bits: head[8]!,
    colourType: head[9]!,
    interlaced: head[12] === 1,
  }
  const plte = chunks.get('PLTE')
  const trns = chunks.get('tRNS')
  const space =
    header.colourType === palette
      ? `[/Indexed /DeviceRGB ${(plte?.length ?? 3) / 3 - 1} <${(plte ?? Buffer.alloc(3)).toString('hex')}>]`
      : header.colourType === grey || header.colourType === greyAlpha
        ? '/DeviceGray'
        : '/DeviceRGB'
  const alpha = header.colourType === greyAlpha || header.colourType === rgbAlpha
  const colours = samples[header.colourType]! - (alpha ? 1 : 0)
  const size = (bits: number): string =>
    `/Type /XObject /Subtype /Image /Width ${header.width} /Height ${header.height} /BitsPerComponent ${bits} /Filter /FlateDecode`
  const colour = `/ColorSpace ${space}`
  const key = trns && header.colourType !== palette && !alpha ? ` /Mask [${keyOf(trns, colours)}]` : ''
  if (!alpha && !header.interlaced && !(trns && header.colourType === palette)) {
    const predictor = `/DecodeParms <</Predictor 15 /Colors ${colours} /BitsPerComponent ${header.bits} /Columns ${header.width}>>`
    return {dictionary: `${size(header.bits)} ${colour}${key} ${predictor}`, data}
  }
  const rows = unpack(inflateSync(data), header)
  if (!alpha && !(trns && header.colourType === palette))
    return {dictionary: `${size(header.bits)} ${colour}${key}`, data: deflateSync(rows)}
  const {seen, mask} = alpha ? splitAlpha(rows, header, colours) : {seen: rows, mask: paletteMask(rows, header, trns!)}
  return {
    dictionary: `${size(alpha ? 8 : header.bits)} ${colour}`,
    data: deflateSync(seen),
    mask: {dictionary: `${size(8)} /ColorSpace /DeviceGray`, data: deflateSync(mask)},
  }
}

/** Chunks by name; those of the same name joined. */
function chunksOf(file: Buffer): ReadonlyMap<string, Buffer> {
  const chunks = new Map<string, Buffer>()
  for (let at = 8; at + 12 <= file.length; ) {
    const length = file.readUInt32BE(at)
    const name = file.toString('latin1', at + 4, at + 8)
    const data = file.subarray(at + 8, at + 8 + length)
    const known = chunks.get(name)
    chunks.set(name, known ? Buffer.concat([known, data]) : data)
    at += 12 + length
  }
  return chunks
}

function keyOf(trns: Buffer, colours: number): string {
  return Array.from(
    {length: colours},
    (_, i) => `${number(trns.readUInt16BE(i * 2))} ${number(trns.readUInt16BE(i * 2))}`,
  ).join(' ')
}

/** Passes of Adam7: first column, first row, step of columns, step of rows (W3C PNG, 8.2). */
const adam7 = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const

/** Rows without filters and interlacing, packed as before. */
function unpack(data: Buffer, {width, height, bits, colourType, interlaced}: Header): Buffer {
  const pixelBits = bits * samples[colourType]!
  const rowBytes = (columns: number): number => Math.ceil((columns * pixelBits) / 8)
  if (!interlaced) return unfilter(data, 0, rowBytes(width), height, Math.ceil(pixelBits / 8)).rows
  const all = Buffer.alloc(rowBytes(width) * height)
  let at = 0
  for (const [x0, y0, dx, dy] of adam7) {
    const columns = Math.ceil((width - x0) / dx)
    const lines = Math.ceil((height - y0) / dy)
    if (columns <= 0 || lines <= 0) continue
    const pass = unfilter(data, at, rowBytes(columns), lines, Math.ceil(pixelBits / 8))
    at = pass.end
    for (let y = 0; y < lines; y++)
      for (let x = 0; x < columns; x++)
        copyPixel(pass.rows, y * rowBytes(columns), x, all, (y0 + y * dy) * rowBytes(width), x0 + x * dx, pixelBits)
  }
  return all
}

function copyPixel(
  from: Buffer,
  fromRow: number,
  fromX: number,
  to: Buffer,
  toRow: number,
  toX: number,
  pixelBits: number,
): void {
  if (pixelBits >= 8) {
    const size = pixelBits / 8
    from.copy(to, toRow + toX * size, fromRow + fromX * size, fromRow + (fromX + 1) * size)
    return
  }
  const perByte = 8 / pixelBits
  const shift = (x: number): number => 8 - pixelBits * ((x % perByte) + 1)
  const value = (from[fromRow + Math.floor(fromX / perByte)]! >> shift(fromX)) & ((1 << pixelBits) - 1)
  to[toRow + Math.floor(toX / perByte)]! |= value << shift(toX)
}

/** Undoes the filters of rows (W3C PNG, 9.2). */
function unfilter(
  data: Buffer,
  start: number,
  rowBytes: number,
  count: number,
  step: number,
): {readonly rows: Buffer; readonly end: number} {
  const rows = Buffer.alloc(rowBytes * count)
  for (let y = 0; y < count; y++) {
    const from = start + y * (rowBytes + 1)
    const filter = data[from]
    for (let x = 0; x < rowBytes; x++) {
      const at = y * rowBytes + x
      const left = x >= step ? rows[at - step]! : 0
      const up = y > 0 ? rows[at - rowBytes]! : 0
      const corner = x >= step && y > 0 ? rows[at - rowBytes - step]! : 0
      const guess =
        filter === 1
          ? left
          : filter === 2
            ? up
            : filter === 3
              ? (left + up) >> 1
              : filter === 4
                ? paeth(left, up, corner)
                : 0
      rows[at] = (data[from + 1 + x] ?? 0) + guess
    }
  }
  return {rows, end: start + count * (rowBytes + 1)}
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)]
  return a <= b && a <= c ? left : b <= c ? up : corner
}

/** Colours and alpha apart, eight bits each. */
function splitAlpha(
  rows: Buffer,
  {width, height, bits}: Header,
  colours: number,
): {readonly seen: Buffer; readonly mask: Buffer} {
  const seen = Buffer.alloc(width * height * colours)
  const mask = Buffer.alloc(width * height)
  const sample = bits / 8
  for (let k = 0; k < width * height; k++) {
    const at = k * (colours + 1) * sample
    for (let c = 0; c < colours; c++) seen[k * colours + c] = rows[at + c * sample]!
    mask[k] = rows[at + colours * sample]!
  }
  return {seen, mask}
}

function paletteMask(rows: Buffer, {width, height, bits}: Header, trns: Buffer): Buffer {
  const mask = Buffer.alloc(width * height)
  const rowBytes = Math.ceil((width * bits) / 8)
  const perByte = 8 / bits
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const index =
        (rows[y * rowBytes + Math.floor(x / perByte)]! >> (8 - bits * ((x % perByte) + 1))) & ((1 << bits) - 1)
      mask[y * width + x] = trns[index] ?? 255
    }
  return mask
}
