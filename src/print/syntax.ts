// How values are written in a PDF (ISO 32000-1, 7.3).

/** Text for people: letters of ASCII, which mean the same in the encoding of texts, or UTF-16 with a byte order mark. */
export function textString(text: string): string {
  return /^[ -~]*$/u.test(text) ? byteString(text) : `<FEFF${utf16(text)}>`
}

export function utf16(text: string): string {
  let digits = ''
  for (let at = 0; at < text.length; at++) digits += fourDigits(text.charCodeAt(at))
  return digits
}

/** In hexadecimal. */
export const fourDigits = (value: number): string => (0x10000 + value).toString(16).slice(1).toUpperCase()

const inString: {readonly [letter: string]: string} = {'(': '\\(', ')': '\\)', '\\': '\\\\', '\r': '\\r', '\n': '\\n'}

/** A string of single bytes. */
export function byteString(text: string): string {
  return /[()\\\r\n]/u.test(text) ? `(${text.replace(/[()\\\r\n]/gu, (letter) => inString[letter]!)})` : `(${text})`
}

/** At most three decimals and no exponent, the same on every machine. */
export function number(value: number): string {
  const rounded = Math.round(value * 1000) / 1000
  return Object.is(rounded, -0) ? '0' : String(rounded)
}

export const numbers = (...values: readonly number[]): string => values.map(number).join(' ')

/** `#8b1a1a` as the operands of `rg`; a grey as the one operand of `g`. */
export function colourOperands(colour: string): readonly number[] {
  const hex = colour.replace('#', '')
  const wide = hex.length === 3 ? [...hex].map((digit) => digit + digit).join('') : hex
  const parts = [0, 2, 4].map((at) => Math.round((Number.parseInt(wide.slice(at, at + 2), 16) / 255) * 1000) / 1000)
  if (parts.some(Number.isNaN)) return [0]
  return parts[0] === parts[1] && parts[1] === parts[2] ? [parts[0]!] : parts
}

export function fillColour(colour: string): string {
  if (colour === '#000000') return '0 g'
  const operands = colourOperands(colour)
  return `${operands.join(' ')} ${operands.length === 1 ? 'g' : 'rg'}`
}

export function strokeColour(colour: string): string {
  const operands = colourOperands(colour)
  return `${operands.join(' ')} ${operands.length === 1 ? 'G' : 'RG'}`
}
