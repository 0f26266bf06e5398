/**
 * What a terminal would obey instead of showing: control characters of ASCII and Latin 1, separators of lines, and the
 * signs that turn text around (UAX #9).
 */
const obeyed = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu

/** Words out of a file as one line of a terminal may show them: an escape becomes `\u001B`. */
export function visible(text: string): string {
  return text.replace(obeyed, (letter) => `\\u${letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`)
}

/** JSON that may be shown by a terminal, which still reads as the same: what JSON leaves as it is, is escaped. */
export function visibleJson(value: unknown): string {
  return JSON.stringify(value, null, 2).replace(obeyed, (letter) =>
    letter === '\n' ? letter : visible(letter).toLowerCase(),
  )
}
