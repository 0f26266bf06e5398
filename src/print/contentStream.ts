/** Bytes that a page's stream begins with; most need no more. */
const firstSize = 1 << 15
/** Bytes left for heads and feet. */
const spare = 1 << 11

const [open, close, backslash, carriageReturn] = [40, 41, 92, 13] as const

/** A growing buffer of drawing operators, one byte a character. */
export class ContentStream {
  private bytes: Buffer
  private length: number

  /** Goes on after these bytes. */
  constructor(begun: Uint8Array = new Uint8Array()) {
    this.bytes = Buffer.allocUnsafe(Math.max(firstSize, begun.length + spare))
    this.bytes.set(begun)
    this.length = begun.length
  }

  text(text: string): this {
    this.need(text.length)
    this.length += this.bytes.write(text, this.length, 'latin1')
    return this
  }

  /** Two decimals, no exponent, and a space after it. */
  number(value: number): this {
    const hundredths = Math.round(value * 100)
    return this.text(hundredths % 100 === 0 ? `${hundredths / 100} ` : `${(hundredths / 100).toFixed(2)} `)
  }

  append(bytes: Uint8Array): this {
    this.need(bytes.length)
    this.bytes.set(bytes, this.length)
    this.length += bytes.length
    return this
  }

  result(): Buffer {
    return Buffer.from(this.bytes.subarray(0, this.length))
  }

  private need(more: number): void {
    if (this.length + more <= this.bytes.length) return
    const wider = Buffer.allocUnsafe(this.bytes.length * 2 + more)
    this.bytes.copy(wider, 0, 0, this.length)
    this.bytes = wider
  }
}

/** A glyph id as two bytes inside a literal string: half of what hexadecimal takes. */
export function glyphCode(gid: number): string {
  return byteInString(gid >> 8) + byteInString(gid & 255)
}

function byteInString(value: number): string {
  if (value === carriageReturn) return '\\r'
  const letter = String.fromCharCode(value)
  return value === open || value === close || value === backslash ? `\\${letter}` : letter
}
