const [open, close, backslash, carriageReturn] = [40, 41, 92, 13] as const

/** Drawing operators, one byte a character. A string, since those of a page come in thousands of small pieces. */
export class ContentStream {
  private written = ''

  text(text: string): this {
    this.written += text
    return this
  }

  result(): string {
    return this.written
  }
}

const codes: string[] = []

/** A glyph id as two bytes inside a literal string: half of what hexadecimal takes. */
export function glyphCode(gid: number): string {
  codes[gid] ??= byteInString(gid >> 8) + byteInString(gid & 255)
  return codes[gid]
}

function byteInString(value: number): string {
  if (value === carriageReturn) return '\\r'
  const letter = String.fromCharCode(value)
  return value === open || value === close || value === backslash ? `\\${letter}` : letter
}
