import {deflateSync} from 'node:zlib'

// What the red, green and blue of a file are: sRGB (IEC 61966-2-1) as a profile of ICC.1:2004-10, made here from the
// numbers that the standard gives.

/** White, and the primaries as seen in that white (D50); X, Y and Z. */
const white = [0.9642, 1, 0.8249] as const
const primaries = [
  ['rXYZ', [0.43607, 0.22249, 0.01392]],
  ['gXYZ', [0.38515, 0.71687, 0.09708]],
  ['bXYZ', [0.14307, 0.06061, 0.7141]],
] as const
/** From the white of screens (D65) to that of print, by Bradford's matrix. */
const adaptation = [1.04791, 0.02293, -0.05019, 0.0296, 0.99046, -0.01707, -0.00925, 0.01506, 0.75179] as const
/** `(ax + b)^g` from `d` on, `cx` below: g, a, b, c, d. */
const curve = [2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045] as const

const headerSize = 128
let packed: Uint8Array | undefined

/** The profile, deflated. */
export function colourProfile(): Uint8Array {
  packed ??= deflateSync(profile(), {level: 9})
  return packed
}

function profile(): Buffer {
  const parametric = Buffer.concat([signature('para'), Buffer.from([0, 3, 0, 0]), fixed(...curve)])
  const tags: readonly (readonly [name: string, data: Buffer])[] = [
    ['desc', words('sRGB')],
    ['cprt', words('No copyright, use freely')],
    ['wtpt', Buffer.concat([signature('XYZ '), fixed(...white)])],
    ['chad', Buffer.concat([signature('sf32'), fixed(...adaptation)])],
    ...primaries.map(([name, xyz]) => [name, Buffer.concat([signature('XYZ '), fixed(...xyz)])] as const),
    ['rTRC', parametric],
    ['gTRC', parametric],
    ['bTRC', parametric],
  ]
  const places = new Map<Buffer, number>()
  let size = headerSize + 4 + tags.length * 12
  for (const [, data] of tags) {
    if (places.has(data)) continue
    places.set(data, size)
    size += Math.ceil(data.length / 4) * 4
  }
  const file = Buffer.alloc(size)
  header(file)
  file.writeUInt32BE(tags.length, headerSize)
  tags.forEach(([name, data], k) => {
    const entry = headerSize + 4 + k * 12
    file.write(name, entry, 'latin1')
    file.writeUInt32BE(places.get(data)!, entry + 4)
    file.writeUInt32BE(data.length, entry + 8)
    data.copy(file, places.get(data)!)
  })
  return file
}

/** ICC.1:2004-10, 7.2. A date is asked for, and none is meant. */
function header(file: Buffer): void {
  file.writeUInt32BE(file.length, 0)
  file.writeUInt32BE(0x04200000, 8)
  file.write('mntrRGB XYZ ', 12, 'latin1')
  for (const [k, part] of [2000, 1, 1].entries()) file.writeUInt16BE(part, 24 + k * 2)
  file.write('acsp', 36, 'latin1')
  fixed(...white).copy(file, 68)
}

/** The kind of a tag's data, and four bytes kept free. */
const signature = (kind: string): Buffer => Buffer.concat([Buffer.from(kind, 'latin1'), Buffer.alloc(4)])

function fixed(...values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 4)
  values.forEach((value, k) => void bytes.writeInt32BE(Math.round(value * 0x10000), k * 4))
  return bytes
}

/** Text in one language (ICC.1:2004-10, 10.13). */
function words(text: string): Buffer {
  const record = Buffer.alloc(20)
  record.writeUInt32BE(1, 0)
  record.writeUInt32BE(12, 4)
  record.write('enUS', 8, 'latin1')
  record.writeUInt32BE(text.length * 2, 12)
  record.writeUInt32BE(28, 16)
  return Buffer.concat([signature('mluc'), record, Buffer.from(text, 'utf16le').swap16()])
}
