import {type Diagnostic, languageCodes, type Place} from '../base/index.js'
import type {Block, Chapter, Inline} from '../model/index.js'

/** Who may read a passage, in one way of writing, and where it says so. */
interface Mark {
  readonly audiences: string
  readonly place: Place
}

/**
 * Holds the marks of twins against each other: what one language keeps for the dais the other must not tell everybody.
 * Marks of files and of blocks stand in the same order in both; of marks inside lines, whose order is the language's
 * own, there are as many. It is an error where the same blocks stand in both, one of them unmarked; where one twin has
 * more blocks or words, its translation may just be late, and that is a warning.
 */
export function twinMarks(chapters: readonly Chapter[]): readonly Diagnostic[] {
  const [first, second] = languageCodes
  return chapters.flatMap((one) => {
    if (one.language !== first) return []
    const file = one.file.replace(/\.[a-z]{2}\.md$/u, `.${second}.md`)
    const other = chapters.find((chapter) => chapter.file === file)
    return other ? differences(one, other) : []
  })
}

function differences(one: Chapter, other: Chapter): readonly Diagnostic[] {
  const file = differenceOf([fileMark(one)], [fileMark(other)], one, other)
  const blocks = differenceOf(blockMarks(one.blocks), blockMarks(other.blocks), one, other)
  const lines = differenceOf(inlineMarks(one.blocks), inlineMarks(other.blocks), one, other)
  const late = leavesIn(one.blocks) === leavesIn(other.blocks) ? blocks : blocks.map(asWarning)
  return [...file, ...late, ...lines.map(asWarning)].slice(0, 1)
}

const asWarning = (diagnostic: Diagnostic): Diagnostic => ({...diagnostic, severity: 'warning'})

/** Blocks that hold no others. */
function leavesIn(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => {
    if (block.kind === 'container') return sum + leavesIn(block.blocks)
    if (block.kind === 'list') return sum + block.items.reduce((inner, item) => inner + leavesIn(item.blocks), 0)
    return sum + 1
  }, 0)
}

/** The first mark that has no equal in its place. */
function differenceOf(ours: readonly Mark[], theirs: readonly Mark[], one: Chapter, other: Chapter): Diagnostic[] {
  const at = [...Array(Math.max(ours.length, theirs.length)).keys()].find(
    (index) => ours[index]?.audiences !== theirs[index]?.audiences,
  )
  if (at === undefined) return []
  const [our, their] = [ours[at], theirs[at]]
  const [marked, place, twin] = our?.audiences
    ? [our, our.place, their?.place ?? start(other)]
    : [their ?? our, their?.place ?? start(other), our?.place ?? start(one)]
  return [
    {
      code: 'twin-audience',
      severity: 'error',
      concern: 'separation',
      message: `\`${marked?.audiences ?? ''}\` may read this, and its twin is not marked so`,
      place,
      related: [{place: twin, message: 'the twin'}],
      hint: 'twins have the same marks in the same order',
    },
  ]
}

const start = ({file, places}: Chapter): Place => places['title'] ?? {file, line: 1, column: 1}
const said = (audiences: readonly string[]): string => [...audiences].sort().join(' ')

function fileMark(chapter: Chapter): Mark {
  return {audiences: said(chapter.audiences ?? []), place: chapter.places['audience'] ?? start(chapter)}
}

function blockMarks(blocks: readonly Block[]): readonly Mark[] {
  return blocks.flatMap((block): readonly Mark[] => {
    if (block.kind === 'list') return block.items.flatMap((item) => blockMarks(item.blocks))
    if (block.kind !== 'container') return []
    const own =
      block.name === 'only'
        ? [{audiences: said((block.attributes['audience'] ?? '').trim().split(/\s+/u)), place: block.place}]
        : []
    return [...own, ...blockMarks(block.blocks)]
  })
}

/** Sorted by their audiences. */
function inlineMarks(blocks: readonly Block[]): readonly Mark[] {
  const found: Mark[] = []
  blocks.forEach(inBlock)
  return found.sort((a, b) => (a.audiences < b.audiences ? -1 : a.audiences > b.audiences ? 1 : 0))

  function inBlock(block: Block): void {
    if (block.kind === 'list') for (const item of block.items) item.blocks.forEach(inBlock)
    else if (block.kind === 'container') {
      block.label?.forEach(inline)
      block.blocks.forEach(inBlock)
    } else if (block.kind === 'table') {
      for (const row of block.rows) for (const cell of row) cell.children.forEach(inline)
    } else if (block.kind === 'figure') block.caption.forEach(inline)
    else if (block.kind === 'paragraph' || block.kind === 'heading') block.children.forEach(inline)
  }

  function inline(one: Inline): void {
    if (one.kind === 'only') found.push({audiences: said(one.audiences), place: one.place})
    if ('children' in one) one.children.forEach(inline)
  }
}
