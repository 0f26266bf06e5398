import documentModule from 'pdfmake/js/PDFDocument.js'
import rendererModule from 'pdfmake/js/Renderer.js'
import {bug} from '../base/index.js'

// pdfmake 0.3.11 is pinned: these are its parts, not its interface. Lines in its `src/PDFDocument.js`, `src/Renderer.js`
// and in pdfkit 0.19.1's `js/pdfkit.es.js`.

/** An indirect object while it is being written. */
export interface Reference {
  id: number
  readonly offset: number
  write(chunk: Uint8Array | string): void
  end(chunk?: Uint8Array): void
}

/** What pdfkit draws on. */
export interface Easel {
  readonly width: number
  readonly height: number
  readonly margins: {readonly left: number; readonly top: number; readonly right: number; readonly bottom: number}
  readonly fonts: {[name: string]: unknown}
  readonly xobjects: {[name: string]: unknown}
  readonly ext_gstates: {[name: string]: unknown}
  readonly patterns: {[name: string]: unknown}
  readonly colorSpaces: {[name: string]: unknown}
  readonly annotations: unknown[]
  write(chunk: Uint8Array | string): void
}

export interface PdfmakeDocument {
  page: Easel | null
  fonts: {[family: string]: unknown}
  /** Fonts by name, once they are open. */
  _fontFamilies: {[name: string]: DrawingFont}
  _fontCount: number
  _ctm: readonly number[]
  ref(data?: object): Reference
  registerFont(name: string, bytes: Uint8Array): void
  font(name: string): unknown
  addContent(data: string): unknown
  _doOpacity(fill: number | null, stroke: number | null): unknown
  openImage(source: unknown): unknown
  getFontFile(family: string, bold: boolean, italic: boolean): string | null
  _write(data: string | Uint8Array): void
  _refEnd(reference: Reference): void
}

/** A font of pdfkit's; `font` is what fontkit read. */
export interface DrawingFont {
  readonly font: object
  readonly constructor: new (document: PdfmakeDocument, font: object, id: string) => DrawingFont
  /** Writes it with the glyphs that were drawn. */
  finalize(): void
}

export type PdfmakeDocumentClass = new (
  fonts: object,
  images: object,
  patterns: object,
  attachments: object,
  options: object,
) => PdfmakeDocument

export interface Renderer {
  renderVector(vector: object): void
  renderSVG(svg: {
    readonly svg: string
    readonly x: number
    readonly y: number
    readonly _width: number
    readonly _height: number
    readonly font: string
    readonly options: object
  }): void
}
export type RendererClass = new (document: PdfmakeDocument) => Renderer

export const PdfmakeDocument = classIn<PdfmakeDocumentClass>(documentModule, [
  'ref',
  'registerFont',
  'font',
  'addContent',
  'openImage',
  'getFontFile',
  '_doOpacity',
  '_write',
  '_refEnd',
])
export const Renderer = classIn<RendererClass>(rendererModule, ['renderVector', 'renderSVG'])

/** The class of a CommonJS module seen from ESM: it lies under `default`, once or twice by loader. */
function classIn<T>(module: unknown, methods: readonly string[]): T {
  let found: unknown = module
  while (typeof found === 'object' && found !== null && 'default' in found) found = found.default
  if (typeof found !== 'function') throw bug('pdfmake has another shape than 0.3.11')
  const {prototype} = found as {prototype: {[method: string]: unknown}}
  for (const method of methods)
    if (typeof prototype[method] !== 'function') throw bug(`pdfmake has no \`${method}\`: another version than 0.3.11`)
  return found as T
}
