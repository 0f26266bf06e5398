import type {Run} from '../../model/index.js'

/** Spaces of a program's text are kept: all but single ones between words are made such as no line swallows. */
export function codeRuns(runs: readonly Run[]): readonly Run[] {
  let atStart = true
  return runs.map((run) => {
    const text = run.text.replace(/\t/gu, '    ').replace(/ +|\n|[^ \n]+/gu, (piece) => {
      const kept = piece.startsWith(' ') && (atStart || piece.length > 1)
      atStart = piece === '\n'
      return kept ? '\u00a0'.repeat(piece.length) : piece
    })
    return {...run, text}
  })
}
