/** Something in a content stream that stands before an operator. */
export type Operand =
  | {readonly kind: 'number'; readonly value: number}
  | {readonly kind: 'name'; readonly value: string}
  | {readonly kind: 'text'; readonly bytes: readonly number[]}
  | {readonly kind: 'list'; readonly items: readonly Operand[]}
  | {readonly kind: 'dictionary'; readonly entries: ReadonlyMap<string, Operand>}
  | {readonly kind: 'word'; readonly value: string}

export interface Operation {
  readonly operator: string
  readonly operands: readonly Operand[]
}

const spaces = ' \t\n\r\f\0'
const delimiters = '()<>[]{}/%'

/** Reads the operations of a content stream (ISO 32000-1, 7.8.2), one byte a character. */
export function operationsOf(content: string): readonly Operation[] {
  return new Reader(content).operations()
}

class Reader {
  private at = 0

  constructor(private readonly text: string) {}

  operations(): readonly Operation[] {
    const found: Operation[] = []
    let operands: Operand[] = []
    for (;;) {
      const one = this.next()
      if (!one) return operands.length > 0 ? [...found, {operator: '', operands}] : found
      if (one.kind !== 'word' || ['true', 'false', 'null'].includes(one.value)) operands.push(one)
      else {
        if (one.value === 'ID') this.skipPicture()
        found.push({operator: one.value, operands})
        operands = []
      }
    }
  }

  private next(): Operand | undefined {
    this.skipBlank()
    const letter = this.text[this.at]
    if (letter === undefined) return undefined
    if (letter === '(') return this.literal()
    if (letter === '/') return this.name()
    if (letter === '[') return {kind: 'list', items: this.until(']')}
    if (letter === '<') return this.text[this.at + 1] === '<' ? this.dictionary() : this.hexadecimal()
    if (delimiters.includes(letter)) {
      this.at++
      return {kind: 'word', value: letter}
    }
    const word = this.word()
    return /^[+-]?(?:\d+\.?\d*|\.\d+)$/u.test(word)
      ? {kind: 'number', value: Number(word)}
      : {kind: 'word', value: word}
  }

  private skipBlank(): void {
    for (; this.at < this.text.length; this.at++) {
      if (this.text[this.at] === '%')
        while (this.at < this.text.length && !'\r\n'.includes(this.text[this.at]!)) this.at++
      else if (!spaces.includes(this.text[this.at]!)) return
    }
  }

  private word(): string {
    const from = this.at
    while (
      this.at < this.text.length &&
      !spaces.includes(this.text[this.at]!) &&
      !delimiters.includes(this.text[this.at]!)
    )
      this.at++
    return this.text.slice(from, this.at)
  }

  private name(): Operand {
    this.at++
    const value = this.word().replace(/#([0-9A-Fa-f]{2})/gu, (_, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    )
    return {kind: 'name', value}
  }

  private until(end: string): readonly Operand[] {
    const items: Operand[] = []
    this.at += end === '>>' ? 2 : 1
    for (;;) {
      this.skipBlank()
      if (this.at >= this.text.length) return items
      if (this.text.startsWith(end, this.at)) {
        this.at += end.length
        return items
      }
      items.push(this.next()!)
    }
  }

  private dictionary(): Operand {
    const items = this.until('>>')
    const entries = new Map<string, Operand>()
    items.forEach((item, k) => {
      if (k % 2 === 0 && item.kind === 'name' && items[k + 1]) entries.set(item.value, items[k + 1]!)
    })
    return {kind: 'dictionary', entries}
  }

  private hexadecimal(): Operand {
    const end = this.text.indexOf('>', this.at)
    const digits = this.text.slice(this.at + 1, end).replace(/\s/gu, '')
    this.at = end + 1
    const even = digits.length % 2 === 0 ? digits : `${digits}0`
    return {kind: 'text', bytes: (even.match(/../gu) ?? []).map((pair) => Number.parseInt(pair, 16))}
  }

  private literal(): Operand {
    const bytes: number[] = []
    let depth = 0
    for (; this.at < this.text.length; this.at++) {
      const letter = this.text[this.at]!
      if (letter === '\\') bytes.push(...this.escape())
      else {
        if (letter === '(' && depth++ === 0) continue
        if (letter === ')' && --depth === 0) break
        bytes.push(letter.charCodeAt(0))
      }
    }
    this.at++
    return {kind: 'text', bytes}
  }

  private escape(): readonly number[] {
    const octal = /^[0-7]{1,3}/u.exec(this.text.slice(this.at + 1, this.at + 4))?.[0]
    this.at += octal ? octal.length : 1
    if (octal) return [Number.parseInt(octal, 8) & 255]
    const letter = this.text[this.at] ?? ''
    if (letter === '\r' && this.text[this.at + 1] === '\n') this.at++
    if (letter === '\r' || letter === '\n') return []
    const named = {n: 10, r: 13, t: 9, b: 8, f: 12}[letter]
    return [named ?? letter.charCodeAt(0)]
  }

  /** Data of a picture inside the stream: up to `EI` between blanks. */
  private skipPicture(): void {
    const end = this.text.slice(this.at).search(/[\s]EI(?:\s|$)/u)
    this.at = end < 0 ? this.text.length : this.at + end
  }
}
