/** pdfmake ships no types: the few names of its layout used here (0.3.11, pinned). */
declare module 'pdfmake/js/DocMeasure.js' {
  export interface Node {
    text?: string
    table?: Table
    layout?: Layout
    positions?: object[]
    _minWidth?: number
    _maxWidth?: number
    _inlines?: readonly object[]
  }
  export interface Cell extends Node {
    text: string
    colSpan?: number
    rowSpan?: number
  }
  export interface Table {
    body: Cell[][]
    widths: number[]
    heights: (row: number) => number | 'auto'
  }
  export interface Layout {
    hLineWidth(line: number): number
    vLineWidth(line: number): number
    hLineColor(line: number): string
    vLineColor(line: number): string
    paddingLeft(column: number): number
    paddingRight(column: number): number
    paddingTop(row: number): number
    paddingBottom(row: number): number
    fillColor(row: number): string | null
  }
  export default class DocMeasure {
    constructor(document: object, styles: object, defaults: object, svgMeasure: unknown, layouts: object)
    measureDocument(node: Node): Node
    measureLeaf(node: Node): Node
  }
}
declare module 'pdfmake/js/DocumentContext.js' {
  export interface PageItem {
    type: string
    item: object
  }
  export default class DocumentContext {
    x: number
    y: number
    pages: {items: PageItem[]}[]
    moveDown(offset: number): boolean
  }
}
declare module 'pdfmake/js/PageElementWriter.js' {
  import type DocumentContext from 'pdfmake/js/DocumentContext.js'
  export default class PageElementWriter {
    constructor(context: DocumentContext)
    context(): DocumentContext
    addPage(size: object, orientation: string, margins: object): void
  }
}
declare module 'pdfmake/js/LayoutBuilder.js' {
  import type {Node} from 'pdfmake/js/DocMeasure.js'
  import type PageElementWriter from 'pdfmake/js/PageElementWriter.js'
  export default class LayoutBuilder {
    constructor(size: object, margins: object, svgMeasure: unknown)
    writer: PageElementWriter
    linearNodeList: object[]
    nestedLevel: number
    verticalAlignmentItemStack: object[]
    processNode(node: Node, isCell?: boolean): void
    processLeaf(node: Node): void
    processRow(row: {readonly rowIndex: number}): object
  }
}
