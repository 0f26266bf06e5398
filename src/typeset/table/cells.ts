import type {Pt} from '../../base/index.js'
import type {FlowBlock, SetTable, Strip, Tag} from '../../model/index.js'
import type {TableStyle} from '../../theme/index.js'
import {setFlow} from '../blocks/flow.js'
import {type Measured, measureParagraph, setMeasured} from '../blocks/paragraph.js'
import type {Composer} from '../composer.js'
import type {Frame} from '../frame.js'
import type {Placed} from '../strips/mergePlaced.js'
import {shiftTags} from '../strips/tags.js'
import {type Halves, halvesOf} from './decimals.js'
import type {GridCell} from './grid.js'

/** A cell with its words measured. */
export interface MeasuredCell {
  readonly grid: GridCell
  readonly frame: Frame
  /** A measured paragraph, or any other block. */
  readonly content: readonly (Measured | FlowBlock)[]
  readonly least: Pt
  readonly most: Pt
  readonly halves?: Halves
}

/** Of blocks whose width cannot be told from words, the least that is of use. */
const leastOther = 40

const isMeasured = (one: Measured | FlowBlock): one is Measured => 'chunks' in one

/** Measures a cell in its style, to learn what width it asks. */
export function measureCell(
  composer: Composer,
  grid: GridCell,
  table: SetTable,
  style: TableStyle,
  frame: Frame,
): MeasuredCell {
  const isHead = grid.row < table.heads || grid.cell.head === true
  const align = table.columns[grid.column]?.align ?? 'left'
  const inner: Frame = {
    ...frame,
    align: align === 'decimal' ? (isHead ? 'right' : 'left') : align,
    styles: {
      ...frame.styles,
      body: isHead ? style.head : style.body,
      'table-body': isHead ? style.head : style.body,
      'table-head': style.head,
    },
  }
  const content = grid.cell.blocks.map((block) =>
    block.kind === 'paragraph' ? measureParagraph(composer, block, inner) : block,
  )
  const asked = content.map((one) => extentOf(one, frame))
  const single = content.length === 1 ? content[0] : undefined
  const halves =
    align === 'decimal' && !isHead && grid.columns === 1 && single && isMeasured(single) ? halvesOf(single) : undefined
  return {
    grid,
    frame: inner,
    content,
    least: Math.max(0, ...asked.map(({least}) => least)),
    most: Math.max(0, ...asked.map(({most}) => most)),
    ...(halves ? {halves} : {}),
  }
}

/** Points of room for what rounding takes: a line as wide as its column must not break. */
const allowance = 0.05

function extentOf(one: Measured | FlowBlock, frame: Frame): {readonly least: Pt; readonly most: Pt} {
  if (!isMeasured(one))
    return {
      least: leastOther,
      most: one.kind === 'figure' && one.width && 'points' in one.width ? one.width.points : frame.measure,
    }
  const sides = one.left + one.right + allowance
  const indent = Math.max(0, one.style.indent)
  return {least: one.chunks.least + sides, most: one.chunks.most + indent + sides}
}

/** Sets a cell at its width: its strips one under another, and their tags under the cell's own element. */
export function setCell(
  composer: Composer,
  cell: MeasuredCell,
  {width, inset, emptyHeight}: {readonly width: Pt; readonly inset: Pt; readonly emptyHeight: Pt},
  tags: Tag[],
  up: number,
): {readonly placed: readonly Placed[]; readonly height: Pt} {
  const frame = {...cell.frame, measure: width}
  const steps = new Map<string, number>()
  const strips = cell.content.flatMap((one) =>
    (isMeasured(one)
      ? [setMeasured(composer, {...one, left: one.left + inset}, frame)]
      : setFlow(composer, [one], frame)
    ).flatMap((set) => shiftTags(set, tags, up, steps)),
  )
  return strips.length ? stacked(strips) : {placed: [], height: emptyHeight}
}

function stacked(strips: readonly Strip[]): {readonly placed: readonly Placed[]; readonly height: Pt} {
  const placed: Placed[] = []
  let y = 0
  let gap = 0
  for (const [index, strip] of strips.entries()) {
    if (index > 0) y += Math.max(gap, strip.before)
    placed.push({strip, x: 0, y})
    y += strip.height
    gap = strip.after
  }
  return {placed, height: y}
}
