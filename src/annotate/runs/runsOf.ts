import type {Inline, Run} from '../../model/index.js'
import type {Desk} from '../desk.js'
import type {Flow} from '../flow.js'
import {draft} from '../inlines/index.js'
import type {DraftRun, Dress} from './dress.js'
import {finish} from './finish.js'

/** An inline text as final runs. */
export function runsOf(inlines: readonly Inline[], flow: Flow, desk: Desk, dress: Dress = {}): readonly Run[] {
  return finish(draftsOf(inlines, flow, desk, dress), desk.typographies)
}

export function draftsOf(inlines: readonly Inline[], flow: Flow, desk: Desk, dress: Dress = {}): readonly DraftRun[] {
  const stand = {flow, desk, dress}
  const drafts: DraftRun[] = []
  for (const inline of inlines) drafts.push(...draft(inline, stand))
  return drafts
}

/** Words of ours as a run, to be polished with what stands around them. */
export function words(text: string, flow: Flow, dress: Dress = {}): DraftRun {
  return {text, language: flow.language, ...dress}
}

/** The same for a label in the language of the side. */
export function label(text: string, flow: Flow, dress: Dress = {}): DraftRun {
  return {text, language: flow.side, ...dress}
}

type Reference = Extract<Inline, {kind: 'reference'}>

/**
 * A text as it stands in contents, outlines and running heads: without calls of notes, links and anchors. A reference
 * that has no words of its own prints its number, page or title, where `keeps` says so.
 */
export function bare(
  inlines: readonly Inline[],
  keeps: (reference: Reference) => boolean = () => true,
): readonly Inline[] {
  return inlines.flatMap((inline): readonly Inline[] => {
    if (inline.kind === 'note') return []
    if (inline.kind === 'break') return [{kind: 'text', text: ' '}]
    if (inline.kind === 'reference' && inline.children.length === 0) return keeps(inline) ? [inline] : []
    if (inline.kind === 'term' && inline.children.length === 0) return [inline]
    if (inline.kind === 'link' || inline.kind === 'reference' || inline.kind === 'term')
      return bare(inline.children, keeps)
    return 'children' in inline ? [{...inline, children: bare(inline.children, keeps)}] : [inline]
  })
}

/** The words of final runs, a line end as a space. */
export function textOf(runs: readonly Run[]): string {
  return runs
    .map((run) => run.text)
    .join('')
    .replaceAll('\n', ' ')
    .trim()
}
