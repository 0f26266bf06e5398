import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import pc from 'picocolors'
import {type Diagnostic, type Place, renderPlace, visible} from '../../base/index.js'

/** Widest excerpt shown; a longer line is cut around its column. Columns of a terminal. */
const widest = 100

/** Messages with the line they speak of and a caret under it. */
export function renderHuman(diagnostics: readonly Diagnostic[], root: string): string {
  return diagnostics.map((one) => renderOne(one, root)).join('\n')
}

function renderOne(diagnostic: Diagnostic, root: string): string {
  const {severity, code, message, place, related = [], hint} = diagnostic
  const colour = severity === 'error' ? pc.red : severity === 'warning' ? pc.yellow : pc.cyan
  const where = place ? `${pc.bold(renderPlace(place))} ` : ''
  const lines = [`${where}${colour(severity)} ${pc.dim(code)}: ${visible(message)}`]
  if (place) lines.push(...excerpt(place, root))
  for (const other of related) lines.push(`  ${pc.dim('see')} ${renderPlace(other.place)}: ${visible(other.message)}`)
  if (hint) lines.push(`  ${pc.dim('hint:')} ${visible(hint)}`)
  return lines.join('\n')
}

function excerpt(place: Place, root: string): string[] {
  const line = linesOf(join(root, place.file))?.[place.line - 1]
  if (line === undefined || line.trim() === '') return []
  const from = Math.max(0, Math.min(place.column - 1 - widest / 2, line.length - widest))
  const shown = line.slice(from, from + widest).replaceAll('\t', ' ')
  const length = place.endLine === place.line && place.endColumn ? Math.max(1, place.endColumn - place.column) : 1
  const caret =
    ' '.repeat(Math.max(0, place.column - 1 - from)) +
    '^'.repeat(Math.min(length, Math.max(1, shown.length - (place.column - 1 - from))))
  const gutter = String(place.line).padStart(5)
  return [`${pc.dim(`${gutter} |`)} ${shown.replace(control, '·')}`, `${pc.dim('      |')} ${pc.bold(caret)}`]
}

/** One column each, so that the caret stands under what it points at. */
const control = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu

const known = new Map<string, readonly string[] | undefined>()

function linesOf(path: string): readonly string[] | undefined {
  if (!known.has(path)) {
    try {
      known.set(path, readFileSync(path, 'utf8').split(/\r?\n/u))
    } catch {
      known.set(path, undefined)
    }
  }
  return known.get(path)
}
