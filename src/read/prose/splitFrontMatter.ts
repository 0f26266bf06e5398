import type {Diagnostic, Outcome} from '../../base/index.js'

export interface SplitText {
  readonly matter: string
  /** Line of the file on which the first line of each part stands. */
  readonly matterLine: number
  readonly body: string
  readonly bodyLine: number
}

/** Parts the YAML between `---` lines at the head of a file from its text. */
export function splitFrontMatter(file: string, text: string): Outcome<SplitText> {
  const bare = text.replace(/^\u{FEFF}/u, '')
  const opening = /^---[ \t]*(?:\r\n|\n|\r|$)/u.exec(bare)
  if (!opening) return {value: {matter: '', matterLine: 1, body: bare, bodyLine: 1}, diagnostics: []}
  const rest = bare.slice(opening[0].length)
  const closing = /^(?:---|\.\.\.)[ \t]*(?:\r\n|\n|\r|$)/mu.exec(rest)
  if (!closing) return {value: {matter: '', matterLine: 2, body: rest, bodyLine: 2}, diagnostics: [unclosed(file)]}
  const matter = rest.slice(0, closing.index)
  const body = rest.slice(closing.index + closing[0].length)
  const lines = (matter.match(/\r\n|\n|\r/gu) ?? []).length
  return {value: {matter, matterLine: 2, body, bodyLine: lines + 3}, diagnostics: []}
}

function unclosed(file: string): Diagnostic {
  return {
    code: 'matter-unclosed',
    severity: 'error',
    message: 'nothing closes this front matter',
    place: {file, line: 1, column: 1, endLine: 1, endColumn: 4},
    hint: 'write `---` on a line of its own after it',
  }
}
