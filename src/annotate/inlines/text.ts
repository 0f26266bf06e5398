import type {DraftRun} from '../runs/dress.js'
import {termAnchor, termMention} from '../survey/anchors.js'
import type {Setter} from './types.js'

/** The end of a line in the source is a space; a no-break space stays. */
const softEnd = /[ \t]*\r?\n[ \t]*/gu

/** Words as written; the first mention of a term in a chapter leads to the glossary. */
export const setText: Setter<'text'> = (inline, {flow, desk, dress}) => {
  const run = (text: string): DraftRun => ({
    text: text.replace(softEnd, ' '),
    language: flow.language,
    ...dress,
    ...(flow.touch === 'all' ? {} : {touch: flow.touch}),
  })
  const found = desk.survey.mentions.inText(inline)
  if (found.length === 0) return [run(inline.text)]
  const hasGlossary = desk.survey.places.get(flow.side)?.has('glossary') ?? false
  const runs: DraftRun[] = []
  let at = 0
  for (const {term, start, end} of found) {
    runs.push(run(inline.text.slice(at, start)))
    const goto =
      hasGlossary && dress.goto === undefined && dress.link === undefined ? {goto: termAnchor(flow.side, term)} : {}
    runs.push({...run(inline.text.slice(start, end)), anchor: termMention(flow.side, term), ...goto})
    at = end
  }
  return [...runs, run(inline.text.slice(at))].filter((one) => one.text !== '')
}
