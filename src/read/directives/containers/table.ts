import type {Block, ColumnAlign} from '../../../model/index.js'
import type {Reading} from '../../reading.js'
import type {ContainerDefinition, Directive} from '../definition.js'

/** One Markdown table, with what Markdown cannot say of it: widths, style, caption, rows of its head. */
export const table: ContainerDefinition = {
  name: 'table',
  attributes: {
    widths: {kind: 'text'},
    style: {kind: 'text'},
    caption: {kind: 'prose'},
    align: {kind: 'text'},
    heads: {kind: 'integer'},
    headless: {kind: 'flag'},
  },
  id: 'may',
  label: 'may',
  toBlocks(directive, children, reading) {
    const blocks = reading.blocks(children)
    const [only, ...others] = blocks
    if (only?.kind === 'table' && others.length === 0) return [dress(only, directive, reading)]
    reading.report({
      code: 'table-content',
      severity: 'error',
      message: 'a `:::table` holds one Markdown table and nothing else',
      place: directive.place,
    })
    return blocks
  },
}

type Table = Extract<Block, {kind: 'table'}>

function dress(table: Table, {attributes, id, label, place, placeOfAttribute}: Directive, reading: Reading): Table {
  const {caption: words, align, ...rest} = attributes
  const caption =
    label.length > 0
      ? reading.inlines(label)
      : words === undefined
        ? undefined
        : reading.prose(words, placeOfAttribute('caption'))
  return {
    ...table,
    align: align === undefined ? table.align : alignsOf(align, table.align, placeOfAttribute('align'), reading),
    ...(caption ? {caption} : {}),
    ...(id === undefined ? {} : {id}),
    attributes: rest,
    place,
  }
}

const aligns: readonly string[] = ['left', 'center', 'right', 'decimal']

/** `align="left decimal"`, column by column; `-` keeps what the table itself says. */
function alignsOf(
  words: string,
  own: readonly ColumnAlign[],
  place: Directive['place'],
  reading: Reading,
): readonly ColumnAlign[] {
  const named = words.trim().split(/[\s,]+/u)
  const bad = named.find((one) => one !== '-' && !aligns.includes(one))
  if (bad !== undefined || named.length > own.length) {
    const message =
      bad === undefined
        ? `\`align\` names ${named.length} columns, the table has ${own.length}`
        : `\`align\`: \`${bad}\` is no alignment`
    reading.report({
      code: 'attribute-value',
      severity: 'error',
      message,
      place,
      hint: `one of ${aligns.join(', ')} for each column`,
    })
    return own
  }
  return own.map((align, index) => (aligns.includes(named[index] ?? '-') ? (named[index] as ColumnAlign) : align))
}
