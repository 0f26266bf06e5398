import {inherit} from './inherit.js'
import {type Context, readerOf} from './reader.js'
import {styleOf} from './resolveGroup.js'
import type {ParagraphStyle, TableStyle} from './types.js'

/** How a table is ruled and spaced. One that extends none extends `plain`. Its `em` is the size of the text. */
export function resolveTable(
  name: string,
  context: Context,
  styles: {readonly [name: string]: ParagraphStyle},
): TableStyle {
  const read = readerOf(inherit('tables', name, context, 'plain'), context, {
    em: context.size ?? 0,
    line: context.line ?? 0,
  })
  const known = Object.keys(styles)
  const zebra = read.colour(['zebra'])
  const thickness = (key: string, otherwise: number): number => read.points([key], otherwise, {least: 0, most: 20})
  return {
    head: styleOf(read, ['head'], 'table-head', known),
    body: styleOf(read, ['body'], 'table-body', known),
    caption: styleOf(read, ['caption'], 'table-caption', known),
    ruleTop: thickness('rule-top', 0.8),
    ruleHead: thickness('rule-head', 0.4),
    ruleBottom: thickness('rule-bottom', 0.8),
    ruleRow: thickness('rule-row', 0),
    ruleColumn: thickness('rule-column', 0),
    paddingX: read.points(['padding-x'], 4),
    paddingY: read.points(['padding-y'], 2),
    ...(zebra ? {zebra} : {}),
    rowHeight: read.points(['row-height'], 0),
    ...(read.plain(['middle'], false) ? {middle: true} : {}),
    before: read.points(['before'], context.line ?? 0),
    after: read.points(['after'], context.line ?? 0),
    colour: read.colour(['colour'], 'black') ?? '#000000',
  }
}
