import {type Diagnostic, hintFor, type Place} from '../base/index.js'
import type {Faces} from '../metrics/index.js'
import type {Assets} from '../model/index.js'
import type {GroupStyle, Master, ParagraphStyle, TableStyle, Theme} from '../theme/index.js'

/** What every setter of blocks works with: the theme, the type, the pictures, and somebody to complain to. */
export interface Composer {
  readonly theme: Theme
  readonly faces: Faces
  readonly assets: Assets
  readonly style: (name: string, place?: Place) => ParagraphStyle
  readonly group: (name: string, place?: Place) => GroupStyle
  readonly table: (name: string, place?: Place) => TableStyle
  readonly master: (name: string) => Master
  /** A name of the theme's colours, or `#rrggbb` as it stands. */
  readonly colour: (name: string) => string
  readonly report: (diagnostic: Diagnostic) => void
}

/** Where the diagnostics of the block in hand go. */
export interface Desk {
  diagnostics: Diagnostic[]
}

const black = '#000000'

export function createComposer(
  {theme, faces, assets}: Pick<Composer, 'theme' | 'faces' | 'assets'>,
  desk: Desk,
): Composer {
  const report = (diagnostic: Diagnostic): void => {
    desk.diagnostics.push(diagnostic)
  }
  const named =
    <T>(kind: string, of: {readonly [name: string]: T}, standIn: string) =>
    (name: string, place?: Place): T => {
      const found = Object.hasOwn(of, name) ? of[name] : undefined
      if (found) return found
      report(unknownName(kind, name, Object.keys(of), theme.name, place))
      return of[standIn] ?? Object.values(of)[0]!
    }
  const colour = (name: string): string => {
    if (name.startsWith('#')) return name
    const found = theme.colours[name]
    if (found !== undefined) return found
    report(unknownName('colour', name, Object.keys(theme.colours), theme.name))
    return black
  }
  return {
    theme,
    faces,
    assets,
    style: named('style', theme.styles, 'body'),
    group: named('group', theme.groups, 'note'),
    table: named('table style', theme.tables, 'plain'),
    // Of an unknown one `paginate` complains.
    master: (name) => theme.masters[name] ?? theme.masters['body'] ?? Object.values(theme.masters)[0]!,
    colour,
    report,
  }
}

function unknownName(kind: string, name: string, known: readonly string[], theme: string, place?: Place): Diagnostic {
  const hint = hintFor(name, known)
  return {
    code: 'style-unknown',
    severity: 'error',
    concern: 'template',
    message: `the theme \`${theme}\` has no ${kind} \`${name}\``,
    ...(place ? {place} : {}),
    ...(hint ? {hint} : {}),
  }
}
