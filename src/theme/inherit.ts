import {hintFor, type Path} from '../base/index.js'
import {type Laid, type Layer, lay, layerAt, valueAt} from './lay.js'
import type {Context} from './reader.js'

/** Sections of a theme file whose entries may extend one another. */
export type Section = 'styles' | 'groups' | 'tables' | 'masters'

/** An entry of a section laid over those that it extends; `parent` is extended by those that name none. */
export function inherit(section: Section, name: string, context: Context, parent?: string): Laid {
  return lay(layersOf(section, name, context, parent, []))
}

/** Names of the entries that a section has or must have, sorted. */
export function namesIn(section: Section, {theme}: Context, needed: readonly string[]): readonly string[] {
  return [...new Set([...needed, ...Object.keys((theme.value[section] ?? {}) as object)])].sort()
}

function layersOf(
  section: Section,
  name: string,
  context: Context,
  parent: string | undefined,
  seen: readonly string[],
): Layer[] {
  const {theme} = context
  const own = layerAt(theme, [section, name])
  const written = valueAt(theme.value, [section, name, 'extends'])
  const next =
    typeof written === 'string' ? written : name === parent || seen.includes(parent ?? '') ? undefined : parent
  if (next === undefined) return [own]
  const path = [section, name, 'extends']
  if (next === name || seen.includes(next)) {
    complain(context, 'theme-cyclic', path, `\`${name}\` extends itself: ${[...seen, name, next].join(' → ')}`)
    return [own]
  }
  if (typeof written === 'string' && valueAt(theme.value, [section, next]) === undefined) {
    const known = Object.keys((theme.value[section] ?? {}) as object)
    complain(
      context,
      `theme-${section.slice(0, -1)}`,
      path,
      `no ${section.slice(0, -1)} \`${next}\``,
      hintFor(next, known),
    )
    return [own]
  }
  return [...layersOf(section, next, context, parent, [...seen, name]), own]
}

function complain({theme, complain}: Context, code: string, path: Path, message: string, hint?: string): void {
  complain({
    code,
    severity: 'error',
    concern: 'configuration',
    message,
    place: theme.placeOf(path),
    ...(hint ? {hint} : {}),
  })
}
