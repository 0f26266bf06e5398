import type {Attributes, Block} from '../../model/index.js'
import {type Sight, sees} from '../audiences/index.js'

type Container = Extract<Block, {kind: 'container'}>

/** Whether the reader may see the right answers of quizzes and the words of gaps. */
export function seesAnswers(sight: Sight): boolean {
  return sees(sight, [{mark: ['teacher']}])
}

/**
 * In a quiz a tick stands at the right choice: other readers get all boxes empty. A cloze is told to print its words,
 * and by nobody else: one that asks for them in other papers would print neither word nor gap.
 */
export function withAnswers(sight: Sight, container: Container): Container {
  const told = seesAnswers(sight)
  if (container.name === 'quiz' && !told) return {...container, blocks: container.blocks.map(untick)}
  if (container.name !== 'cloze' || (!told && container.attributes['answers'] === undefined)) return container
  const {answers: _, ...attributes} = container.attributes
  return {...container, attributes: told ? {...attributes, answers: 'true'} : attributes}
}

/** A word bank prints the words of all gaps, in the order of the alphabet. */
export const hasBank = (attributes: Attributes): boolean => attributes['bank'] !== undefined

function untick(block: Block): Block {
  if (block.kind === 'container') return {...block, blocks: block.blocks.map(untick)}
  if (block.kind !== 'list') return block
  return {
    ...block,
    items: block.items.map(({checked, ...item}) => ({
      ...item,
      ...(checked === undefined ? {} : {checked: false}),
      blocks: item.blocks.map(untick),
    })),
  }
}
