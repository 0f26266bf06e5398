import {hintFor, localize} from '../../base/index.js'
import {draftsOf} from '../runs/runsOf.js'
import {termAnchor, termMention} from '../survey/anchors.js'
import type {Setter} from './types.js'

/** A mention of a term of the glossary, which it leads to. */
export const setTerm: Setter<'term'> = (inline, {flow, desk, dress}) => {
  const term = desk.shelf.glossary.find((one) => one.id === inline.key)
  if (!term) {
    const hint = hintFor(
      inline.key,
      desk.shelf.glossary.map((one) => one.id),
    )
    desk.report({
      code: 'term-unknown',
      severity: 'error',
      message: `the glossary has no term \`${inline.key}\``,
      place: inline.place,
      ...(hint ? {hint} : {}),
    })
    return draftsOf(inline.children, flow, desk, dress)
  }
  const hasGlossary = desk.survey.places.get(flow.side)?.has('glossary') ?? false
  const goto = hasGlossary ? {goto: termAnchor(flow.side, term.id)} : {}
  const children =
    inline.children.length > 0 ? inline.children : [{kind: 'text', text: localize(term.term, flow.side)} as const]
  const runs = draftsOf(children, flow, desk, {...dress, ...goto})
  if (!desk.survey.mentions.isFirst(inline)) return runs
  return runs.map((run, index) => (index === 0 ? {...run, anchor: termMention(flow.side, term.id)} : run))
}
