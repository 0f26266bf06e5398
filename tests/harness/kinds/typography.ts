import {type Habits, type Piece, polish, typographiesOf} from '../../../src/languages/index.js'
import type {Case} from '../caseFile.js'

/**
 * One paragraph a line. `*…*` is emphasis, `` `…` `` code, `{ru|…}` words of another language, `<<…>>` a transcription,
 * `^^…^^` the call of a note, ` / ` the end of a line of verse. In answers `~` is a no-break space, `_` a narrow one.
 * Settings: `language` (`en`), `quotes` (`double`), `dashes` (`closed`) of English.
 */
export function answer({input, settings}: Case): string {
  const language = settings.get('language') ?? 'en'
  const english: Habits = {
    quotes: settings.get('quotes') === 'single' ? 'single' : 'double',
    dashes: settings.get('dashes') === 'spaced' ? 'spaced' : 'closed',
  }
  const typographies = typographiesOf({en: english})
  return input
    .split('\n')
    .map((line) => shown(polish(piecesOf(line, language), typographies)))
    .join('\n')
}

const marks = /\*([^*]+)\*|`([^`]+)`|\{(\w+)\|([^}]+)\}|<<(.+?)>>|\^\^(.+?)\^\^/gu

export function piecesOf(line: string, language: string): readonly Piece[] {
  const pieces: Piece[] = []
  let at = 0
  const plain = (text: string): void => {
    if (text !== '') pieces.push({text: text.replaceAll(' / ', '\n'), language})
  }
  for (const match of line.matchAll(marks)) {
    plain(line.slice(at, match.index))
    const [whole, emphasis, code, tag, foreign, verbatim, call] = match
    if (emphasis !== undefined) pieces.push({text: emphasis, language})
    if (code !== undefined) pieces.push({text: code, language, touch: 'none'})
    if (foreign !== undefined) pieces.push({text: foreign, language: tag ?? language})
    if (verbatim !== undefined) pieces.push({text: verbatim, language, touch: 'spaces'})
    if (call !== undefined) pieces.push({text: call, language, touch: 'absent'})
    at = match.index + whole.length
  }
  plain(line.slice(at))
  return pieces
}

function shown(pieces: readonly Piece[]): string {
  const text = pieces.map((piece) => piece.text).join('|')
  return text.replaceAll('\u00A0', '~').replaceAll('\u202F', '_').replaceAll('\n', ' / ')
}
