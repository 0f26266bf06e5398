import type {Place} from '../../base/index.js'
import {
  type Block,
  type ColumnWidth,
  type Paragraph,
  plainText,
  type SetCell,
  type SetTable,
  type TableCell,
} from '../../model/index.js'
import type {Desk} from '../desk.js'
import {type Flow, within} from '../flow.js'
import {finish} from '../runs/finish.js'
import {draftsOf} from '../runs/runsOf.js'
import {captionOf} from './caption.js'
import {widthOf} from './figure.js'
import {keepPlain} from './keepPlain.js'
import {withRuns} from './paragraph.js'
import type {BlockSetter} from './types.js'

type Table = Extract<Block, {kind: 'table'}>
type Align = SetTable['columns'][number]['align']

/** What a cell of numbers may hold: digits, grouping, a sign, a unit of one sign, or nothing at all. */
const numeric = /^[−–+-]?[\d\s\u00A0\u202F.,]*\d[\d\s\u00A0\u202F.,]*\s?[%‰]?$|^[—–-]?$/u

/** A table whose columns of numbers stand on the decimal, unless its author said otherwise. */
export const setTable: BlockSetter<'table'> = (table, flow, desk) =>
  keepPlain(table, flow, desk, () => [tableOf(table, flow, desk)])

function tableOf(table: Table, flow: Flow, desk: Desk): SetTable {
  const target = desk.survey.targets.of(table)
  const {labels} = desk.language(flow.side)
  const attributes = table.attributes ?? {}
  const rows = attributes['headless'] !== undefined && isEmpty(table.rows[0]) ? table.rows.slice(1) : table.rows
  const heads = attributes['headless'] !== undefined ? 0 : Math.min(Number(attributes['heads'] ?? 1), rows.length)
  const aligns = alignsOf(table, rows.slice(heads))
  const inner = within(flow, 'table', {depth: 0, flush: true})
  const caption = captionOf(
    'table',
    target?.number ?? '',
    table.caption ?? [],
    'table-caption',
    within(inner, 'caption', {}),
    desk,
  )
  const name = target?.number ? `${labels.table}\u00A0${target.number}, ${labels.continued}` : labels.continued
  return {
    kind: 'table',
    style: attributes['style'] ?? 'plain',
    language: flow.language,
    ...(flow.structure.length > 0 ? {structure: flow.structure} : {}),
    columns: columnsOf(aligns, attributes['widths']),
    heads,
    rows: rows.map((row, index) =>
      row.map((cell, column) =>
        cellOf(
          cell,
          {isHead: index < heads, align: aligns[column] ?? 'left', place: row[0]?.place ?? table.place},
          within(inner, `${index}.${column}`, {}),
          desk,
        ),
      ),
    ),
    ...(caption.length > 0 ? {caption} : {}),
    ...(heads > 0 ? {continued: name} : {}),
    ...(target ? {anchors: [target.anchor]} : {}),
    place: table.place,
  }
}

const isEmpty = (row: readonly TableCell[] | undefined): boolean =>
  row?.every((cell) => plainText(cell.children).trim() === '' && cell.children.every(({kind}) => kind === 'text')) ??
  false

/** As written; a column that says nothing and holds only numbers stands on the decimal. */
function alignsOf({align}: Table, rows: Table['rows']): readonly Align[] {
  const count = Math.max(align.length, ...rows.map((row) => row.length))
  return Array.from({length: count}, (_, column) => align[column] ?? (isNumeric(rows, column) ? 'decimal' : 'left'))
}

function isNumeric(rows: Table['rows'], column: number): boolean {
  const texts = rows.map((row) => plainText(row[column]?.children ?? []).trim())
  return texts.some((text) => /\d/u.test(text)) && texts.every((text) => numeric.test(text))
}

function cellOf(
  cell: TableCell,
  {isHead, align, place}: {readonly isHead: boolean; readonly align: Align; readonly place: Place},
  flow: Flow,
  desk: Desk,
): SetCell {
  const isNumber = !isHead && (align === 'decimal' || numeric.test(plainText(cell.children).trim()))
  const style = isHead ? 'table-head' : isNumber ? 'table-number' : 'table-body'
  const dress = isNumber ? ({figures: 'tabular'} as const) : {}
  const runs = finish(draftsOf(cell.children, flow, desk, dress), desk.typographies)
  const paragraph: Paragraph = withRuns(
    runs,
    {...flow, structure: []},
    {style, place, ...(align === 'decimal' || align === 'left' ? {} : {align})},
  )
  return {blocks: [paragraph], ...(isHead ? {head: true} : {})}
}

/** `widths="40mm * 2* auto 20%"`, column by column. */
export function columnsOf(aligns: readonly Align[], widths: string | undefined): SetTable['columns'] {
  const written = widths?.trim().split(/[\s,]+/u) ?? []
  return aligns.map((align, index) => {
    const width = columnWidth(written[index])
    return {align, ...(width === undefined ? {} : {width})}
  })
}

function columnWidth(word: string | undefined): ColumnWidth | undefined {
  if (word === undefined || word === '') return undefined
  if (word === 'auto') return 'auto'
  const share = /^(\d+(?:\.\d+)?)?(?:\*|fr)$/u.exec(word)
  return share ? {share: Number(share[1] ?? 1)} : widthOf(word)
}
