import type {Layout} from 'pdfmake/js/DocMeasure.js'
import type {Pt} from '../../base/index.js'
import type {SetTable} from '../../model/index.js'
import type {TableStyle} from '../../theme/index.js'
import type {Composer} from '../composer.js'

/** A table style in pdfmake's words. Line 0 is above the first row, line n below the last. */
export function layoutOf(composer: Composer, style: TableStyle, {rows, columns, heads}: SetTable): Layout {
  const colour = composer.colour(style.colour)
  const outer = style.paddingX - lostPadding(style)
  const zebra = style.zebra === undefined ? null : composer.colour(style.zebra)
  return {
    hLineWidth: (line) => {
      if (line === 0) return style.ruleTop
      if (line === rows.length) return style.ruleBottom
      return line === heads ? style.ruleHead : style.ruleRow
    },
    vLineWidth: (line) => (line === 0 || line === columns.length ? 0 : style.ruleColumn),
    hLineColor: () => colour,
    vLineColor: () => colour,
    paddingLeft: (column) => (column === 0 ? outer : style.paddingX),
    paddingRight: (column) => (column === columns.length - 1 ? outer : style.paddingX),
    paddingTop: () => style.paddingY,
    paddingBottom: () => style.paddingY,
    fillColor: (row) => (zebra && row >= heads && (row - heads) % 2 === 1 ? zebra : null),
  }
}

/** Padding that outer cells do without: they keep it only where something stands at the edge. */
export const lostPadding = ({ruleColumn, zebra, paddingX}: TableStyle): Pt =>
  ruleColumn > 0 || zebra !== undefined ? 0 : paddingX
