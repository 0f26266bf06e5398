import {type Diagnostic, hintFor} from '../base/index.js'
import {type Laid, valueAt} from './lay.js'
import {isUnreadable, readQuantity} from './quantity.js'

/** The value of a variable, none that stands for another; `undefined` when there is none of that name. */
export type LookUp = (name: string) => unknown

/**
 * Looks variables up, through those that stand for others, each once. One that leads back to itself, or names one that
 * is not there, is said to be wrong and is nothing.
 */
export function variablesOf(theme: Laid, complain: (diagnostic: Diagnostic) => void): LookUp {
  const known = new Map<string, unknown>()
  const open: string[] = []
  const refuse = (name: string, message: string, hint?: string): number => {
    const place = theme.placeOf(['variables', name])
    const base = {code: 'theme-variable', severity: 'error', concern: 'configuration'} as const
    complain({...base, message: `variable \`$${name}\` ${message}`, place, ...(hint ? {hint} : {})})
    return 0
  }
  const lookUp: LookUp = (name) => {
    const raw = valueAt(theme.value, ['variables', name])
    if (typeof raw !== 'string' || !raw.includes('$')) return raw
    if (known.has(name)) return known.get(name)
    if (open.includes(name)) return refuse(name, `stands for itself: ${[...open, name].join(' → ')}`)
    open.push(name)
    known.set(
      name,
      evaluate(raw, lookUp, (message, hint) => refuse(name, message, hint)),
    )
    open.pop()
    return known.get(name)
  }
  return lookUp
}

/** The value of a variable where nothing but its name is written; everything else as it is. */
export function substitute(raw: unknown, lookUp: LookUp): unknown {
  const name = nameIn(raw)
  return name === undefined ? raw : (lookUp(name) ?? raw)
}

/** Names of the variables of a theme, for hints. */
export function variableHint(raw: unknown, theme: Laid): string | undefined {
  const name = /\$([\p{L}\p{N}-]+)/u.exec(String(raw))?.[1]
  const known = Object.keys((theme.value['variables'] ?? {}) as object)
  return name === undefined
    ? undefined
    : hintFor(
        `$${name}`,
        known.map((one) => `$${one}`),
      )
}

function evaluate(raw: string, lookUp: LookUp, refuse: (message: string, hint?: string) => number): unknown {
  const name = nameIn(raw)
  if (name !== undefined) return lookUp(name) ?? refuse(`stands for \`$${name}\`, which is not there`)
  const quantity = readQuantity(raw, lookUp)
  return isUnreadable(quantity)
    ? refuse(`cannot be read: ${quantity.message}`, quantity.hint)
    : `${quantity.number}${quantity.unit}`
}

function nameIn(raw: unknown): string | undefined {
  return typeof raw === 'string' ? /^\s*\$([\p{L}\p{N}-]+)\s*$/u.exec(raw)?.[1] : undefined
}
