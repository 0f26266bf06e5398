import type {Joint} from './joints.js'
import type {LineOnPage} from './lines.js'
import {isDivided} from './paragraphs.js'
import type {Fault} from './report.js'

const at = (line: LineOnPage): Fault => ({page: line.page, text: line.text.slice(0, 60)})

/** First lines of columns that are the last of a paragraph begun before. */
export function widowsOf(joints: readonly Joint[]): readonly Fault[] {
  return joints.flatMap(({after: [first]}) => (first?.ends ? [at(first.line)] : []))
}

/** Last lines of columns that are the first of a paragraph which goes on after. */
export function orphansOf(joints: readonly Joint[]): readonly Fault[] {
  const continued = new Set(joints.map(({after}) => after[0]))
  return joints.flatMap(({before}) => {
    const last = before.at(-1)
    return last?.begins && !continued.has(last) ? [at(last.line)] : []
  })
}

/** Words of which a part stands on the next page; columns of one page may share one. */
export function dividedPagesOf(joints: readonly Joint[]): readonly Fault[] {
  return joints.flatMap(({before, after: [first]}) => {
    const last = before.at(-1)
    return last && first && last.line.page !== first.line.page && isDivided(last.line, first.line)
      ? [at(last.line)]
      : []
  })
}
