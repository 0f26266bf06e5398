import {type Block, type FlowBlock, plainText} from '../../model/index.js'
import {withRuns} from '../blocks/paragraph.js'
import type {Desk} from '../desk.js'
import type {Flow} from '../flow.js'
import {finish} from '../runs/finish.js'
import {label} from '../runs/runsOf.js'
import {blocksIn, textsOf} from '../survey/walk.js'
import type {Container} from './types.js'

/** The signs of a transcription: what was written in, and what its editor says. */
export interface Sigla {
  readonly insertions: boolean
  readonly remarks: boolean
}

/** The legend under a document that uses signs, unless the paper explains them in one place. */
export function legendOf(container: Container, flow: Flow, desk: Desk): readonly FlowBlock[] {
  const isElsewhere = desk.survey.places.get(flow.side)?.has('sigla') ?? false
  if (isElsewhere) return []
  const sigla = siglaIn(container.blocks)
  return container.attributes['sigla'] === undefined
    ? legend(sigla, flow, desk)
    : legend({insertions: true, remarks: true}, flow, desk)
}

export function legend({insertions, remarks}: Sigla, flow: Flow, desk: Desk): readonly FlowBlock[] {
  if (!insertions && !remarks) return []
  const {labels} = desk.language(flow.side)
  const parts = [
    ...(insertions ? [`<\u00A0> ${labels.siglaInsertion}`] : []),
    ...(remarks ? [`[\u00A0] ${labels.siglaEditor}`] : []),
  ]
  const runs = finish([label(`${labels.sigla}: ${parts.join('; ')}.`, flow)], desk.typographies)
  return [withRuns(runs, {...flow, flush: true}, {style: 'sigla', language: flow.side})]
}

export function siglaIn(blocks: readonly Block[]): Sigla {
  const text = textsIn(blocks).join('\n')
  return {insertions: /<[^<>]*>/u.test(text), remarks: /\[[^[\]]*[\])]/u.test(text)}
}

function textsIn(blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap((block) => [...textsOf(block).map(plainText), ...blocksIn(block).flatMap(textsIn)])
}
