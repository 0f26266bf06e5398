import {type Diagnostic, remember} from '../base/index.js'
import type {FlowBlock, Paragraph} from '../model/index.js'

/** Headings that skip a level, in the order in which they are read: a paper with such is no PDF/UA (ISO 14289-1, 7.4.2). */
export function skippedLevels(blocks: readonly FlowBlock[]): readonly Diagnostic[] {
  let last = 0
  return headingsIn(blocks).flatMap(({level, paragraph}) => {
    const before = last
    last = level
    return level <= before + 1 ? [] : [skipped(level, before, paragraph)]
  })
}

function skipped(level: number, before: number, {runs, place}: Paragraph): Diagnostic {
  const title = runs.map(({text}) => text).join('')
  const follows = before === 0 ? 'is the first' : `follows one of level ${before}`
  return {
    code: 'heading-skipped',
    severity: 'warning',
    message: `\`${title}\` is a heading of level ${level} and ${follows}: its paper does not declare PDF/UA`,
    ...(place ? {place} : {}),
    hint: `headings go down one level at a time: \`${'#'.repeat(before + 1)}\` or fewer`,
  }
}

interface HeadingAt {
  readonly level: number
  readonly paragraph: Paragraph
}

const none: readonly HeadingAt[] = []

function headingsIn(blocks: readonly FlowBlock[]): readonly HeadingAt[] {
  return blocks.flatMap((block) => {
    switch (block.kind) {
      case 'paragraph': {
        if (!block.role?.startsWith('H')) return none
        const level = Number(block.role.slice(1))
        return level > 0 && block.runs.length > 0 ? [{level, paragraph: block}] : none
      }
      case 'group':
      case 'columns':
        return remember(known, block, () => headingsIn(block.blocks))
      case 'pair':
        return remember(known, block, () => [...headingsIn(block.left), ...headingsIn(block.right)])
      case 'table':
        return remember(known, block, () => block.rows.flatMap((row) => row.flatMap((cell) => headingsIn(cell.blocks))))
      default:
        return none
    }
  })
}

/** Of blocks that hold others: they are asked for in every round and in every paper. */
const known = new WeakMap<FlowBlock, readonly HeadingAt[]>()
