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
    const [first = name, ...rest] = fromLeast([...seen, name].slice([...seen, name].indexOf(next)))
    const message = `\`${first}\` extends itself: ${[first, ...rest, first].join(' → ')}`
    complain(context, 'theme-cyclic', [section, first, 'extends'], message)
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

/** A circle told from its least name on, so that it is the same from wherever it is entered. */
function fromLeast(circle: readonly string[]): readonly string[] {
  const least = circle.indexOf([...circle].sort()[0] ?? '')
  return [...circle.slice(least), ...circle.slice(0, least)]
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
