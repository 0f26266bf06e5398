import type {Heading, Mark, Paragraph} from '../../model/index.js'
import type {Desk} from '../desk.js'
import type {Flow} from '../flow.js'
import {finish} from '../runs/finish.js'
import {bare, draftsOf, label, textOf} from '../runs/runsOf.js'
import type {Target} from '../survey/targets.js'
import {paragraphOf, withRuns} from './paragraph.js'
import type {BlockSetter} from './types.js'

/** A heading with its letter, its entry in the outline and the words that running heads show. */
export const setHeading: BlockSetter<'heading'> = (heading, flow, desk) => {
  const target = desk.survey.targets.of(heading)
  const role = `H${heading.depth}` as const
  const runs = titleRuns(heading, target, flow, desk)
  const title = textOf(finish(bareTitle(heading, target, flow, desk), desk.typographies))
  const own: Partial<Paragraph> = {
    style: `heading-${heading.depth}`,
    role,
    place: heading.place,
    ...(isUnderTwin(flow, desk) ? {under: true} : {}),
    ...(target ? {anchors: [target.anchor]} : {}),
    ...(target?.isListed ? {outline: {level: heading.depth, title}} : {}),
    // what the contents leave out still opens a page of its own, and its running head must not name the part before it
    ...(target?.isListed || heading.unlisted ? {marks: marksOf(heading, title)} : {}),
  }
  return [withRuns(runs, {...flow, depth: 0, flush: true}, own), ...openingOf(heading, flow, desk)]
}

/** Of text that stands in one language under the other, the second title belongs to the first. */
const isUnderTwin = ({isPaired, side}: Flow, {manuscript}: Desk): boolean =>
  isPaired === true && manuscript.layout === 'interleaved' && side === manuscript.languages[1]

function titleRuns(heading: Heading, target: Target | undefined, flow: Flow, desk: Desk): Paragraph['runs'] {
  return finish([...letterOf(target, flow), ...draftsOf(heading.children, flow, desk)], desk.typographies)
}

function bareTitle(heading: Heading, target: Target | undefined, flow: Flow, desk: Desk) {
  return [...letterOf(target, flow), ...draftsOf(bare(heading.children), flow, desk)]
}

/** `ç. `, part of the title: it stands in contents and outline, too. */
export function letterOf(target: Target | undefined, flow: Flow) {
  return target && target.kind === 'heading' && target.number !== '' ? [label(`${target.number}.\u00A0`, flow, {})] : []
}

/** A chapter's title ends the section before it. */
function marksOf({depth}: Heading, text: string): readonly Mark[] {
  if (depth === 1)
    return [
      {key: 'chapter', text},
      {key: 'section', text: ''},
    ]
  return depth === 2 ? [{key: 'section', text}] : []
}

/** Subtitle and author under the title of a chapter. */
function openingOf({chapter}: Heading, flow: Flow, desk: Desk): readonly Paragraph[] {
  const under = {...flow, depth: 0, flush: true}
  return [
    ...(chapter?.subtitle ? [paragraphOf(chapter.subtitle, under, desk, {style: 'subtitle', keepWithNext: true})] : []),
    ...(chapter?.author ? [paragraphOf(chapter.author, under, desk, {style: 'author', keepWithNext: true})] : []),
  ]
}
