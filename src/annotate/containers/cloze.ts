import {type Block, type Inline, plainText} from '../../model/index.js'
import {widthOf} from '../blocks/figure.js'
import {setBlocks} from '../blocks/index.js'
import {withRuns} from '../blocks/paragraph.js'
import {within} from '../flow.js'
import {finish} from '../runs/finish.js'
import {label} from '../runs/runsOf.js'
import {blocksIn, textsOf, walkInlines} from '../survey/walk.js'
import {groupOf, keptWithNext, labelOf} from './parts.js'
import type {ContainerSetter} from './types.js'

/** Text with numbered gaps, all of one width; `bank` prints the missing words, sorted, above it. */
export const setCloze: ContainerSetter = (container, flow, desk) => {
  const width = widthOf(container.attributes['width'])
  const isKey = container.attributes['answers'] !== undefined
  const inner = within(flow, 'cloze', {
    ...(width && 'points' in width ? {gap: width.points} : {}),
    ...(isKey ? {showGaps: true} : {}),
  })
  const language = desk.language(flow.side)
  const bank = (): string => [...new Set(answersIn(container.blocks))].sort(language.compare).join(' · ')
  const bankLine =
    container.attributes['bank'] === undefined
      ? []
      : [
          withRuns(
            finish(
              [label(`${language.labels.wordBank}: `, inner, {bold: true}), label(bank(), inner)],
              desk.typographies,
            ),
            within(inner, 'bank', {}),
            {style: 'answer'},
          ),
        ]
  return [
    groupOf(
      'cloze',
      [
        ...labelOf(container, undefined, inner, desk),
        ...bankLine.map(keptWithNext),
        ...setBlocks(container.blocks, inner, desk),
      ],
      inner,
      container,
    ),
  ]
}

function answersIn(blocks: readonly Block[]): readonly string[] {
  const answers: string[] = []
  const inline = (one: Inline): void => {
    if (one.kind === 'gap') answers.push(plainText(one.children))
  }
  const visit = (block: Block): void => {
    for (const text of textsOf(block)) walkInlines(text, {side: 'en', chapter: ''}, {inline})
    for (const inner of blocksIn(block)) inner.forEach(visit)
  }
  blocks.forEach(visit)
  return answers
}
