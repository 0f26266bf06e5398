import type {FlowBlock, Run} from '../../src/model/index.js'

/**
 * Runs as text: `*italic*`, `**bold**`, `^superior^`, `{fill}`, `→anchor` after what leads somewhere, `~` for a no-break
 * space, `_` for a narrow one, ` / ` for the end of a line.
 */
export function showRuns(runs: readonly Run[], links = false): string {
  return runs
    .map((run) => showRun(run, links))
    .join('')
    .replaceAll('\u00A0', '~')
    .replaceAll('\u202F', '_')
    .replaceAll('\n', ' / ')
}

function showRun(run: Run, links: boolean): string {
  let text = run.object ? `{${run.object.kind}}` : run.text
  if (run.position === 'superior') text = `^${text}^`
  if (run.mono) text = `\`${text}\``
  if (run.italic) text = `*${text}*`
  if (run.bold) text = `**${text}**`
  if (run.decoration === 'underline') text = `_${text}_`
  return links && run.goto ? `${text}→${run.goto}` : text
}

/** One line a block, what it holds under it. `!` is a paragraph without indent. */
export function showBlocks(blocks: readonly FlowBlock[], depth = 0): readonly string[] {
  return blocks.flatMap((block) => showBlock(block, depth).map((line) => line))
}

function showBlock(block: FlowBlock, depth: number): readonly string[] {
  const edge = '  '.repeat(depth)
  switch (block.kind) {
    case 'paragraph':
      return [`${edge}${block.style}${block.marker ? ` «${showRuns(block.marker)}»` : ''}: ${showRuns(block.runs)}`]
    case 'table':
      return [
        `${edge}table ${block.style} ${block.columns.map(({align}) => align).join(' ')}, heads ${block.heads}`,
        ...showBlocks(block.caption ?? [], depth + 1),
        ...block.rows.flatMap((row) => [`${edge}  row`, ...row.flatMap((cell) => showBlocks(cell.blocks, depth + 2))]),
      ]
    case 'figure':
      return [`${edge}figure ${block.url}`, ...showBlocks(block.caption, depth + 1)]
    case 'group':
      return [`${edge}group ${block.style}${block.keep ? ' kept' : ''}`, ...showBlocks(block.blocks, depth + 1)]
    case 'columns':
      return [`${edge}columns ${block.count}`, ...showBlocks(block.blocks, depth + 1)]
    case 'pair':
      return [
        `${edge}pair`,
        ...showBlocks(block.left, depth + 1),
        `${edge}beside`,
        ...showBlocks(block.right, depth + 1),
      ]
    default:
      return [`${edge}${block.kind}`]
  }
}
