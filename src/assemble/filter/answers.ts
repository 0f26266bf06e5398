import type {Block} from '../../model/index.js'
import {type Sight, sees, underDefault} from '../audiences/index.js'

/** Whoever may see the right answers of quizzes and the words of gaps. */
const teachers = ['teacher'] as const

/** In a quiz a tick stands at the right choice: other readers get all boxes empty. */
export function withoutTicks(sight: Sight, quiz: Extract<Block, {kind: 'container'}>): Block {
  if (sees(sight, underDefault({...sight, meet: () => {}}, [], teachers, {kind: 'passage', name: 'quiz'}))) return quiz
  return {...quiz, blocks: quiz.blocks.map(untick)}
}

function untick(block: Block): Block {
  if (block.kind === 'container') return {...block, blocks: block.blocks.map(untick)}
  if (block.kind !== 'list') return block
  return {
    ...block,
    items: block.items.map(({checked, ...item}) => ({...item, ...(checked === undefined ? {} : {checked: false}), blocks: item.blocks.map(untick)})),
  }
}
