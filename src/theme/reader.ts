import {type Diagnostic, hintFor, type Path, type Pt, roundPt} from '../base/index.js'
import {type Laid, valueAt} from './lay.js'
import {isUnreadable, readQuantity, type Scale, toPoints, type Unreadable} from './quantity.js'
import {type LookUp, substitute, variableHint} from './variables.js'

/** What all parts of one theme share while it is resolved. */
export interface Context {
  readonly theme: Laid
  /** Names of the theme's colours, each as `#rrggbb`. */
  readonly colours: {readonly [name: string]: string}
  readonly complain: (diagnostic: Diagnostic) => void
  readonly lookUp: LookUp
  /** Points. A line of the text: the unit `lines`. Absent while the text itself is resolved. */
  readonly line?: Pt
  /** Points. Size of the text. */
  readonly size?: Pt
}

/** Reads the values of one style, group, table or master, and says where they are wrong. */
export interface Reader {
  readonly has: (...path: readonly string[]) => boolean
  readonly points: (path: Path, otherwise: Pt, range?: Range) => Pt
  readonly share: (path: Path, otherwise: number, range?: Range) => number
  /** `#rrggbb`, or `undefined` for `none`. */
  readonly colour: (path: Path, otherwise?: string) => string | undefined
  /** A word, number or flag that the schema has checked already. */
  readonly plain: <T>(path: Path, otherwise: T) => T
  readonly complain: (code: string, path: Path, message: string, hint?: string) => void
}

export interface Range {
  readonly least?: number
  readonly most?: number
}

export function readerOf(node: Laid, context: Context, scale: Scale): Reader {
  const complain = (code: string, path: Path, message: string, hint?: string): void =>
    context.complain({
      code,
      severity: 'error',
      concern: 'configuration',
      message: `\`${path.at(-1)}\`: ${message}`,
      place: node.placeOf(path),
      ...(hint ? {hint} : {}),
    })
  const {lookUp} = context
  const number = (path: Path, scaleHere: Scale, otherwise: number, range: Range): number => {
    const raw = valueAt(node.value, path)
    if (raw === undefined) return otherwise
    const quantity = readQuantity(raw, lookUp)
    const points = isUnreadable(quantity) ? quantity : toPoints(quantity, scaleHere)
    const wrong = isUnreadable(points) ? points : outside(points, range)
    if (!wrong) return roundPt(points as number)
    const hint = wrong.wrong === 'variable' ? variableHint(raw, context.theme) : wrong.hint
    complain(codes[wrong.wrong], path, wrong.message, hint)
    return otherwise
  }
  return {
    has: (...path) => valueAt(node.value, path) !== undefined,
    points: (path, otherwise, range = {least: -2000, most: 5000}) => number(path, scale, otherwise, range),
    share: (path, otherwise, range = {least: 0, most: 1}) => number(path, {em: 1, whole: 1}, otherwise, range),
    colour: (path, otherwise) => {
      const raw = substitute(valueAt(node.value, path) ?? otherwise, lookUp)
      if (raw === undefined || raw === 'none') return undefined
      const hex = hexOf(String(raw)) ?? context.colours[String(raw)]
      if (hex === undefined)
        complain('theme-colour', path, `no colour \`${raw}\``, hintFor(String(raw), Object.keys(context.colours)))
      return hex ?? '#000000'
    },
    plain: <T>(path: Path, otherwise: T) => (substitute(valueAt(node.value, path), lookUp) ?? otherwise) as T,
    complain,
  }
}

/** `#1a2b3c` in small letters, from that or from `#abc`. */
export function hexOf(text: string): string | undefined {
  const hex = text.toLowerCase()
  if (/^#[0-9a-f]{6}$/u.test(hex)) return hex
  return /^#[0-9a-f]{3}$/u.test(hex) ? hex.replace(/[0-9a-f]/gu, '$&$&') : undefined
}

const codes = {unit: 'theme-unit', value: 'theme-value', variable: 'theme-variable'} as const

function outside(
  value: number,
  {least = Number.NEGATIVE_INFINITY, most = Number.POSITIVE_INFINITY}: Range,
): Unreadable | undefined {
  if (value >= least && value <= most) return undefined
  return {wrong: 'value', message: `${roundPt(value)} is not between ${least} and ${most}`}
}
