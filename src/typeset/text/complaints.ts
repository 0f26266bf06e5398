import type {Diagnostic, Place} from '../../base/index.js'

const at = (place: Place | undefined): {readonly place?: Place} => (place ? {place} : {})

export function glyphMissing(code: number, face: string, place?: Place): Diagnostic {
  const name = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`
  return {
    code: 'glyph-missing',
    severity: 'error',
    concern: 'resource',
    message: `no declared font has \`${String.fromCodePoint(code)}\` (${name}), asked of \`${face}\``,
    hint: 'declare a family that has it under `fallback` in `fonts/fonts.yml`',
    ...at(place),
  }
}

export function faceMissing(wanted: string, taken: string, place?: Place): Diagnostic {
  return {
    code: 'face-missing',
    severity: 'info',
    concern: 'resource',
    message: `there is no font for \`${wanted}\`; \`${taken}\` stands in`,
    ...at(place),
  }
}

export function smallCapsMissing(face: string, place?: Place): Diagnostic {
  return {
    code: 'small-caps-missing',
    severity: 'info',
    concern: 'resource',
    message: `\`${face}\` has no small capitals; ordinary letters stand in`,
    ...at(place),
  }
}

export function lineOverfull(text: string, excess: number, place?: Place): Diagnostic {
  return {
    code: 'line-overfull',
    severity: 'warning',
    concern: 'content',
    message: `\`${shortened(text)}\` is ${excess.toFixed(1)} pt wider than its column`,
    hint: 'shorten it, or give it places to break',
    ...at(place),
  }
}

/** Told of names set much smaller than their neighbours, so that somebody looks at them before they are printed. */
export function textFitted(
  text: string,
  {size, asked, least}: {readonly size: number; readonly asked: number; readonly least: number},
  place?: Place,
): Diagnostic {
  const points = (value: number): string => value.toFixed(1).replace(/\.0$/u, '')
  return {
    code: 'text-fitted',
    severity: 'info',
    concern: 'content',
    message: `\`${shortened(text)}\` is set in ${points(size)} pt in place of ${points(asked)}, to have room on its line; the least is ${points(least)}`,
    ...at(place),
  }
}

const shortened = (text: string): string => (text.length > 40 ? `${text.slice(0, 39)}…` : text)
