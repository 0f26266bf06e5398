import type {Cell, Layout, Node} from 'pdfmake/js/DocMeasure.js'
import type LayoutBuilderClass from 'pdfmake/js/LayoutBuilder.js'
import type {Pt} from '../../base/index.js'

/** A cell as the layout sees it: how high its set content is, and what it spans. */
export interface Box {
  readonly height: Pt
  readonly columns: number
  readonly rows: number
}

export interface Grid {
  /** A cell at its first row and column; `undefined` where another reaches. */
  readonly rows: readonly (readonly (Box | undefined)[])[]
  /** Of the columns, without padding. */
  readonly widths: readonly Pt[]
  /** Least height of a row's content. */
  readonly leastHeight: (row: number) => Pt
  readonly layout: Layout
}

export interface Rule {
  readonly x1: Pt
  readonly y1: Pt
  readonly x2: Pt
  readonly y2: Pt
  readonly lineWidth: Pt
  readonly lineColor: string
}

export interface Fill {
  readonly x: Pt
  readonly y: Pt
  readonly w: Pt
  readonly h: Pt
  readonly color: string
}

/** A table laid out on an endless page. */
export interface LaidOut {
  /** Where the content of each cell begins. */
  readonly at: ReadonlyMap<Box, {readonly x: Pt; readonly y: Pt}>
  /** Upper edge of each row; a row ends with the rule below it. */
  readonly tops: readonly Pt[]
  readonly foot: Pt
  readonly rules: readonly Rule[]
  readonly fills: readonly Fill[]
}

/** Points. Higher than any table: its pages are made by `paginate`. */
const endless = 1e6

/** Has pdfmake lay out rows, spans, rules and grounds. The content of the cells is set already: only its height counts. */
export function layOut(grid: Grid): LaidOut {
  const {DocMeasure, Builder} = engine()
  const boxes = new Map<object, Box>()
  const node = tableNode(grid, boxes)
  const measured = new DocMeasure({}, {}, {}, undefined, {}).measureDocument(node)
  return new Builder(boxes, grid.layout).run(measured)
}

function tableNode({rows, widths, leastHeight, layout}: Grid, boxes: Map<object, Box>): Node {
  const body = rows.map((row) =>
    row.map((box): Cell => {
      const cell: Cell = {
        text: '',
        ...(box && box.columns > 1 ? {colSpan: box.columns} : {}),
        ...(box && box.rows > 1 ? {rowSpan: box.rows} : {}),
      }
      if (box) boxes.set(cell, box)
      return cell
    }),
  )
  return {table: {body, widths: [...widths], heights: leastHeight}, layout}
}

type Engine = ReturnType<typeof makeEngine>
let made: Engine | undefined

/** pdfmake's layout is opened with the first table: it takes as long to read as a page to set. */
const engine = (): Engine => (made ??= makeEngine())

function makeEngine() {
  const DocMeasure = (require('pdfmake/js/DocMeasure.js') as typeof import('pdfmake/js/DocMeasure.js')).default
  const LayoutBuilder = (require('pdfmake/js/LayoutBuilder.js') as {readonly default: typeof LayoutBuilderClass})
    .default
  const DocumentContext = (require('pdfmake/js/DocumentContext.js') as typeof import('pdfmake/js/DocumentContext.js'))
    .default
  const PageElementWriter = (
    require('pdfmake/js/PageElementWriter.js') as typeof import('pdfmake/js/PageElementWriter.js')
  ).default

  class Measure extends DocMeasure {
    override measureLeaf(node: Node): Node {
      node._minWidth = 0
      node._maxWidth = 0
      node._inlines = []
      return node
    }
  }

  class Builder extends LayoutBuilder {
    private readonly at = new Map<Box, {x: Pt; y: Pt}>()
    private readonly tops: Pt[] = []

    constructor(
      private readonly boxes: ReadonlyMap<object, Box>,
      private readonly layout: Layout,
    ) {
      super({width: 0, height: endless}, noMargins, undefined)
    }

    run(node: Node): LaidOut {
      this.linearNodeList = []
      this.nestedLevel = 0
      this.verticalAlignmentItemStack = []
      this.writer = new PageElementWriter(new DocumentContext())
      this.writer.addPage({width: endless, height: endless, orientation: 'portrait'}, 'portrait', noMargins)
      this.processNode(node)
      const context = this.writer.context()
      const vectors = context.pages[0]!.items.filter(({type}) => type === 'vector').map(
        ({item}) => item as Rule & Fill & {type: string},
      )
      return {
        at: this.at,
        tops: this.tops,
        foot: context.y,
        rules: joined(vectors.filter(({type}) => type === 'line')),
        fills: vectors.filter(({type}) => type === 'rect'),
      }
    }

    override processRow(row: {readonly rowIndex: number}): object {
      const {y} = this.writer.context()
      this.tops.push(row.rowIndex === 0 ? 0 : y - this.layout.paddingTop(row.rowIndex))
      return super.processRow(row)
    }

    override processLeaf(node: Node): void {
      const context = this.writer.context()
      const box = this.boxes.get(node)
      if (!box) return
      this.at.set(box, {x: context.x, y: context.y})
      context.moveDown(box.height)
    }
  }

  return {DocMeasure: Measure, Builder}
}

const noMargins = {left: 0, right: 0, top: 0, bottom: 0}

/** pdfmake draws a rule for each cell; those that go on at the same height are one. */
function joined(rules: readonly Rule[]): readonly Rule[] {
  const whole: Rule[] = []
  for (const rule of rules) {
    const last = whole.at(-1)
    const goesOn =
      last &&
      last.y1 === last.y2 &&
      rule.y1 === rule.y2 &&
      last.y1 === rule.y1 &&
      last.lineWidth === rule.lineWidth &&
      Math.abs(last.x2 - rule.x1) < 0.01
    if (goesOn) whole[whole.length - 1] = {...last, x2: rule.x2}
    else whole.push(rule)
  }
  return whole
}
