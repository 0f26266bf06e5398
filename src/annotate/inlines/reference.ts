import {hintFor} from '../../base/index.js'
import type {Inline} from '../../model/index.js'
import type {DraftRun, Dress} from '../runs/dress.js'
import {bare, draftsOf} from '../runs/runsOf.js'
import type {Target} from '../survey/targets.js'
import type {Setter, Stand} from './types.js'

/** Printed for a page that is not known yet: two figures, as wide as most folios. */
export const unknownPage = '00'

/** What bears an id: its words, its number or its page. */
export const setReference: Setter<'reference'> = (inline, stand) => {
  const {flow, desk} = stand
  const spot = desk.survey.spots.get(inline) ?? {side: flow.side, chapter: ''}
  const target = desk.survey.targets.find(inline.target, spot)
  if (!target) {
    const hint = hintFor(inline.target, desk.survey.targets.ids())
    desk.report({
      code: 'reference-unknown',
      severity: 'error',
      message: `nothing has the id \`${inline.target}\``,
      place: inline.place,
      ...(hint ? {hint} : {}),
    })
    return draftsOf(inline.children, flow, desk, stand.dress)
  }
  const dress = {...stand.dress, goto: target.anchor}
  const words = (): readonly DraftRun[] =>
    wordsOf(target, inline.children.length > 0 ? inline.children : titleOf(target, stand), {...stand, dress})
  if (inline.form === 'page')
    return [...(inline.children.length > 0 ? [...words(), space(stand, dress)] : []), pageRun(target, stand, dress)]
  if (inline.form === 'text') return words()
  const number = numberOf(target, stand, dress)
  if (number) return inline.children.length > 0 ? [...words(), space(stand, dress), ...number] : number
  desk.report({
    code: 'reference-unnumbered',
    severity: 'warning',
    message: `\`${inline.written ?? inline.target}\` has no number; its title is printed`,
    place: inline.place,
  })
  return words()
}

/** Numbers and pages inside a title are printed; its references to other titles, which may refer back, are not. */
function titleOf({title}: Target, {flow, desk}: Stand): readonly Inline[] {
  return bare(title, (reference) => {
    const spot = desk.survey.spots.get(reference) ?? {side: flow.side, chapter: ''}
    const target = desk.survey.targets.find(reference.target, spot)
    return target !== undefined && (reference.form === 'page' || (reference.form === 'number' && target.number !== ''))
  })
}

function wordsOf(
  {id}: Target,
  children: Parameters<typeof draftsOf>[0],
  {flow, desk, dress}: Stand,
): readonly DraftRun[] {
  const runs = draftsOf(children, flow, desk, dress)
  return runs.length > 0 ? runs : [{text: id, language: flow.language, ...dress}]
}

function pageRun(target: Target, {flow, desk}: Stand, dress: Dress): DraftRun {
  return {text: desk.pagesOf(target.anchor)[0] ?? unknownPage, language: flow.side, ...dress}
}

function numberOf(target: Target, {flow}: Stand, dress: Dress): readonly DraftRun[] | undefined {
  return target.number === '' ? undefined : [{text: target.number, language: flow.side, ...dress}]
}

const space = ({flow}: Stand, dress: Dress): DraftRun => ({text: '\u00A0', language: flow.language, ...dress})
