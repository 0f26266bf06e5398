import {hintFor, type Pt, ptPerMm} from '../base/index.js'

/** A number and its unit as written: `1.2em`; the unit is empty for a bare number. */
export interface Quantity {
  readonly number: number
  readonly unit: string
}

/** Points in each unit where the style's em, the line of the text and the whole are so many points. */
export interface Scale {
  readonly em?: Pt
  readonly line?: Pt
  /** What 100 % is. */
  readonly whole?: Pt
}

/** What cannot be read, in words for a diagnostic. */
export interface Unreadable {
  readonly wrong: 'unit' | 'value' | 'variable'
  readonly message: string
  readonly hint?: string
}

const units: {readonly [unit: string]: (scale: Scale) => Pt | undefined} = {
  '': () => 1,
  pt: () => 1,
  mm: () => ptPerMm,
  cm: () => 10 * ptPerMm,
  in: () => 72,
  em: ({em}) => em,
  line: ({line}) => line,
  lines: ({line}) => line,
  '%': ({whole}) => whole && whole / 100,
}

/**
 * Reads a length or a product of them: `2 lines`, `$leading * 1.5`, `-$step / 2`. Only one factor may bear a unit.
 * `lookUp` gives the value of a variable.
 */
export function readQuantity(raw: unknown, lookUp: (name: string) => unknown): Quantity | Unreadable {
  if (typeof raw === 'number') return {number: raw, unit: ''}
  if (typeof raw !== 'string') return {wrong: 'value', message: 'expected a length or a number'}
  const [first = '', ...rest] = raw.split(/([*/])/u)
  let product = readFactor(first, lookUp)
  for (let at = 0; at < rest.length && !isUnreadable(product); at += 2) {
    const factor = readFactor(rest[at + 1] ?? '', lookUp)
    product = isUnreadable(factor)
      ? factor
      : rest[at] === '*'
        ? times(product, factor, raw)
        : over(product, factor, raw)
  }
  return product
}

/** Points, by the scale; a percentage needs a whole, an em a style, lines a text. */
export function toPoints({number, unit}: Quantity, scale: Scale): Pt | Unreadable {
  const points = units[unit]?.(scale)
  return points === undefined ? {wrong: 'unit', message: `\`${unit}\` means nothing here`} : number * points
}

export function isUnreadable<T extends object | number>(value: T | Unreadable): value is Unreadable {
  return typeof value === 'object' && 'wrong' in value
}

function readFactor(text: string, lookUp: (name: string) => unknown): Quantity | Unreadable {
  const variable = /^\s*(-?)\s*\$([\p{L}\p{N}-]+)\s*$/u.exec(text)
  if (variable) {
    const value = lookUp(variable[2] ?? '')
    if (value === undefined) return {wrong: 'variable', message: `no variable \`$${variable[2]}\``}
    const quantity = readQuantity(value, lookUp)
    return isUnreadable(quantity) || !variable[1] ? quantity : {...quantity, number: -quantity.number}
  }
  const [, number, unit = ''] = /^\s*(-?\d+(?:\.\d+)?|-?\.\d+)\s*([\p{L}%]*)\s*$/u.exec(text) ?? []
  if (number === undefined) return {wrong: 'value', message: `\`${text.trim()}\` is not a length`}
  if (Object.hasOwn(units, unit)) return {number: Number(number), unit}
  const hint = hintFor(
    unit,
    Object.keys(units).filter((known) => known !== ''),
  )
  return {wrong: 'unit', message: `no unit \`${unit}\``, ...(hint ? {hint} : {})}
}

function times(a: Quantity, b: Quantity, raw: string): Quantity | Unreadable {
  if (a.unit && b.unit) return {wrong: 'unit', message: `\`${raw}\` multiplies two lengths`}
  return {number: a.number * b.number, unit: a.unit || b.unit}
}

function over(a: Quantity, b: Quantity, raw: string): Quantity | Unreadable {
  if (b.unit) return {wrong: 'unit', message: `\`${raw}\` divides by a length`}
  if (b.number === 0) return {wrong: 'value', message: `\`${raw}\` divides by nothing`}
  return {number: a.number / b.number, unit: a.unit}
}
