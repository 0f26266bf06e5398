import type {Pt} from '../../base/index.js'
import type {ColumnWidth, SetBlock, SetTable, Strip, Tag} from '../../model/index.js'
import type {TableStyle} from '../../theme/index.js'
import {setParagraph} from '../blocks/paragraph.js'
import type {Composer} from '../composer.js'
import type {Frame} from '../frame.js'
import type {Placed} from '../strips/mergePlaced.js'
import {shiftTags} from '../strips/tags.js'
import {type MeasuredCell, measureCell, setCell} from './cells.js'
import {columnWidths} from './columnWidths.js'
import {cutRows} from './cutRows.js'
import {gridOf} from './grid.js'
import {type Box, layOut} from './layout.js'
import {layoutOf, lostPadding} from './tableLayout.js'

/** A table as strips: a caption, a row each, its head for every page, its closing rule for all but the last. */
export function setTable(composer: Composer, table: SetTable, frame: Frame): SetBlock {
  const style = composer.table(table.style, table.place)
  const tags: Tag[] = [{role: 'Table', up: -1, language: table.language}]
  const caption = (table.caption ?? []).flatMap((paragraph) =>
    shiftTags(setParagraph(composer, paragraph, frame), tags, 0),
  )
  const rows = table.rows.length === 0 ? [] : rowsOf(composer, table, frame, tags)
  const strips = [...caption.map((strip): Strip => ({...strip, brk: 0})), ...rows]
  return {
    strips: spaced(strips, style, table.anchors ?? []),
    tags,
    structure: table.structure ?? [],
    ...(table.place ? {place: table.place} : {}),
  }
}

/** Rows, their cells set and not yet laid out. */
interface Boxed {
  readonly table: SetTable
  readonly style: TableStyle
  readonly boxes: readonly (readonly (Box | undefined)[])[]
  readonly set: ReadonlyMap<Box, readonly Placed[]>
  readonly widths: readonly Pt[]
}

function rowsOf(composer: Composer, table: SetTable, frame: Frame, tags: Tag[]): readonly Strip[] {
  const rows = boxesOf(composer, table, frame, tags)
  if (!table.behind) return cut(composer, rows, frame)
  const behind = boxesOf(composer, {...table, ...table.behind}, frame, tags)
  const least = (row: number): Pt => Math.max(...[rows, behind].map(({boxes}) => highest(boxes[row] ?? [])))
  const backs = cut(composer, behind, frame, least)
  return cut(composer, rows, frame, least).map((strip, row) => withBack(strip, backs[row]))
}

const highest = (row: readonly (Box | undefined)[]): Pt => Math.max(0, ...row.map((box) => box?.height ?? 0))

/** Notes that a back calls stand under its front. */
const withBack = (strip: Strip, back: Strip | undefined): Strip =>
  back ? {...strip, notes: [...strip.notes, ...back.notes], behind: {...back, notes: []}} : strip

function boxesOf(composer: Composer, table: SetTable, frame: Frame, tags: Tag[]): Boxed {
  const style = composer.table(table.style, table.place)
  const grid = gridOf(table)
  const cells = grid.map((row) => row.map((cell) => cell && measureCell(composer, cell, table, style, frame)))
  const between =
    table.columns.length * style.paddingX * 2 - lostPadding(style) * 2 + (table.columns.length - 1) * style.ruleColumn
  const contents = contentsOf(cells, table)
  const widths = columnWidths(contents, frame.measure - between)
  const emptyHeight = composer.style(style.body, table.place).leading
  const set = new Map<Box, readonly Placed[]>()
  const boxes = cells.map((row, index) => {
    const tr = tags.push({role: 'TR', up: 0}) - 1
    return row.map(
      (cell) =>
        cell &&
        boxOf(composer, cell, {widths, style, contents, emptyHeight, isHead: index < table.heads, tr, tags, set}),
    )
  })
  return {table, style, boxes, set, widths}
}

/** `least` is what the content of a row has at least. A row with another behind it is not cut inside. */
function cut(
  composer: Composer,
  {table, style, boxes, set, widths}: Boxed,
  frame: Frame,
  least?: (row: number) => Pt,
): readonly Strip[] {
  const room = table.heads > 0 ? roomShare * frame.height : Number.POSITIVE_INFINITY
  const laidOut = layOut({
    rows: boxes,
    widths,
    // the height of rows is room for a hand, and nobody writes in a head
    leastHeight: (row) => (row < table.heads ? 0 : Math.max(leastOf(style, room), least?.(row) ?? 0)),
    layout: layoutOf(composer, style, table),
  })
  const continued =
    table.continued === undefined
      ? []
      : setParagraph(
          composer,
          {
            kind: 'paragraph',
            style: style.caption,
            role: 'Artifact',
            language: table.language,
            runs: [{text: table.continued, language: table.language}],
          },
          frame,
        ).strips
  return cutRows({
    boxes,
    set,
    laidOut,
    heads: table.heads,
    page: frame.height,
    isWhole: least !== undefined,
    continued,
    style,
    colour: composer.colour(style.colour),
  })
}

interface Contents {
  readonly least: Pt
  readonly most: Pt
  readonly width: ColumnWidth
  /** Of a decimal column: the widest halves. */
  readonly left: Pt
  readonly right: Pt
}

/** What each column asks; a cell over several asks what they have not yet of each alike. */
function contentsOf(
  cells: readonly (readonly (MeasuredCell | undefined)[])[],
  {columns}: SetTable,
): readonly Contents[] {
  const all = cells.flat().filter((cell) => cell !== undefined)
  const contents = columns.map(({width = 'auto'}, column) => {
    const own = all.filter(({grid}) => grid.column === column && grid.columns === 1)
    const left = Math.max(0, ...own.map(({halves}) => halves?.left ?? 0))
    const right = Math.max(0, ...own.map(({halves}) => halves?.right ?? 0))
    const both = left + right
    return {
      least: Math.max(both, ...own.map(({least}) => least)),
      most: Math.max(both, ...own.map(({most}) => most)),
      width,
      left,
      right,
    }
  })
  for (const {grid, least, most} of all.filter(({grid}) => grid.columns > 1)) {
    const under = contents.slice(grid.column, grid.column + grid.columns)
    const more = (asked: Pt, had: Pt): Pt => Math.max(0, asked - had) / under.length
    const [moreLeast, moreMost] = [more(least, total(under, 'least')), more(most, total(under, 'most'))]
    under.forEach((one, k) => {
      contents[grid.column + k] = {
        ...one,
        least: one.least + moreLeast,
        most: Math.max(one.most + moreMost, one.least + moreLeast),
      }
    })
  }
  return contents
}

const total = (list: readonly Contents[], key: 'least' | 'most'): Pt => list.reduce((sum, one) => sum + one[key], 0)

function boxOf(
  composer: Composer,
  cell: MeasuredCell,
  {
    widths,
    style,
    contents,
    emptyHeight,
    isHead,
    tr,
    tags,
    set,
  }: {
    readonly widths: readonly Pt[]
    readonly style: TableStyle
    readonly contents: readonly Contents[]
    readonly emptyHeight: Pt
    readonly isHead: boolean
    readonly tr: number
    readonly tags: Tag[]
    readonly set: Map<Box, readonly Placed[]>
  },
): Box {
  const {column, columns, rows} = cell.grid
  const head = isHead || cell.grid.cell.head === true
  const up =
    tags.push({
      role: head ? 'TH' : 'TD',
      up: tr,
      ...(head ? {scope: isHead ? 'Column' : 'Row'} : {}),
      ...(columns > 1 ? {columns} : {}),
      ...(rows > 1 ? {rows} : {}),
    }) - 1
  const spanned = widths.slice(column, column + columns).reduce((sum, width) => sum + width, 0)
  const width = spanned + (columns - 1) * (style.paddingX * 2 + style.ruleColumn)
  const {left, right} = contents[column] ?? {left: 0, right: 0}
  // numbers stand at the right of their column, their marks under each other
  const inset = cell.halves ? Math.max(0, width - left - right) + left - cell.halves.left : 0
  const {placed, height} = setCell(composer, cell, {width, inset, emptyHeight}, tags, up)
  const box: Box = {height, columns, rows}
  set.set(box, placed)
  return box
}

/** Of a page's text. No row has more room for a hand than this, so that its heads, and a heading, stand above it. */
const roomShare = 0.75

/** What the content of a row has at least: without its padding. */
const leastOf = ({rowHeight, paddingY}: TableStyle, room: Pt): Pt =>
  Math.max(0, Math.min(rowHeight, room) - paddingY * 2)

function spaced(strips: readonly Strip[], {before, after}: TableStyle, anchors: readonly string[]): readonly Strip[] {
  return strips.map((strip, index) => ({
    ...strip,
    ...(index === 0 ? {before: Math.max(before, strip.before), anchors: [...anchors, ...strip.anchors]} : {}),
    ...(index === strips.length - 1 ? {after} : {}),
  }))
}
