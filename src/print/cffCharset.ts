import {bug} from '../base/index.js'

/** Operator of the top dictionary that says where the charset lies (Adobe Technical Note 5176, 9). */
const charsetOperator = 15
/** First byte of an operand of four bytes, and of operators of two. */
const [longOperand, twoBytes] = [29, 12] as const
/** Bytes of an operand by its first byte: two for 247–254, three for 28, five for 29; decimals (30) end with a nibble f. */
const decimalOperand = 30

/**
 * A CID-keyed CFF font whose glyphs bear `cids` as identifiers: by index in the font, the first is 0. The subset writer
 * numbers them one after another; a new charset is put at the end of the file and the top dictionary points to it.
 */
export function withCids(font: Uint8Array, cids: readonly number[]): Uint8Array {
  const charset = Buffer.alloc(1 + (cids.length - 1) * 2)
  cids.slice(1).forEach((cid, i) => {
    charset.writeUInt16BE(cid, 1 + i * 2)
  })
  const bytes = Buffer.concat([font, charset])
  bytes.writeInt32BE(font.length, charsetOffsetAt(bytes))
  return bytes
}

/** Where the offset of the charset is written. */
function charsetOffsetAt(bytes: Buffer): number {
  const names = endOfIndex(bytes, bytes[2]!)
  const {from, to} = firstOf(bytes, names)
  let operand = from
  for (let at = from; at < to; ) {
    const first = bytes[at]!
    if (first > 21) {
      operand = at
      at += operandLength(bytes, at)
      continue
    }
    if (first === charsetOperator && bytes[operand] === longOperand) return operand + 1
    at += first === twoBytes ? 2 : 1
  }
  throw bug('a CFF subset has no charset')
}

function operandLength(bytes: Buffer, at: number): number {
  const first = bytes[at]!
  if (first === 28) return 3
  if (first === longOperand) return 5
  if (first !== decimalOperand) return first >= 247 ? 2 : 1
  let end = at + 1
  while ((bytes[end]! & 15) !== 15) end++
  return end - at + 1
}

/** An INDEX: count, size of offsets, offsets from 1, data. */
function endOfIndex(bytes: Buffer, at: number): number {
  const count = bytes.readUInt16BE(at)
  if (count === 0) return at + 2
  const size = bytes[at + 2]!
  const offsets = at + 3
  return offsets + (count + 1) * size - 1 + bytes.readUIntBE(offsets + count * size, size)
}

function firstOf(bytes: Buffer, at: number): {readonly from: number; readonly to: number} {
  const count = bytes.readUInt16BE(at)
  const size = bytes[at + 2]!
  const data = at + 3 + (count + 1) * size - 1
  return {from: data + bytes.readUIntBE(at + 3, size), to: data + bytes.readUIntBE(at + 3 + size, size)}
}
