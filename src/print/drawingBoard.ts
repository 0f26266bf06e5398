import type {FileWriter} from './fileWriter.js'
import {PdfmakeDocument, type Reference} from './internals.js'

/**
 * Points. pdfkit draws see-through gradients as tiles of the size of its page, in the units of the drawing: none may be
 * larger than a tile. The largest page that PDF 1.7 allows.
 */
const easelSize = 14_400

/** pdfmake's document, of which no page and no catalogue is ever written: it draws, and its objects go into a file of ours. */
export class DrawingBoard extends PdfmakeDocument {
  // Absent while `super()` runs: what pdfkit writes then, and the objects it makes, belong to a file of its own.
  declare private written: FileWriter | undefined
  declare private opaque: boolean
  declare imageOpener: (source: unknown) => unknown
  declare fontFinder: (family: string, bold: boolean, italic: boolean) => string

  constructor(file: FileWriter) {
    super({}, {}, {}, {}, {pdfVersion: '1.7', compress: true, autoFirstPage: false, font: null})
    this.written = file
    // pdfkit notes where an object of its own begins.
    Object.defineProperty(this, '_offset', {get: () => file.offset})
  }

  override ref(data?: object): Reference {
    const made = super.ref(data)
    if (this.written) made.id = this.written.reserve()
    return made
  }

  override _write(data: string | Uint8Array): void {
    this.written?.take(typeof data === 'string' ? `${data}\n` : data)
  }

  override _refEnd({id, offset}: Reference): void {
    this.written?.locate(id, offset)
  }

  /** Full opacity needs no graphics state, unless something on the easel was less than opaque. */
  override _doOpacity(fill: number | null, stroke: number | null): unknown {
    if (this.opaque && (fill ?? 1) >= 1 && (stroke ?? 1) >= 1) return this
    this.opaque = false
    return super._doOpacity(fill, stroke)
  }

  /** What `draw` makes pdfkit write, as the content and resources of a form. */
  paint(draw: () => void): {readonly content: Buffer; readonly resources: {[kind: string]: object}} {
    const chunks: Buffer[] = []
    const easel = {
      width: easelSize,
      height: easelSize,
      margins: {left: 0, top: 0, right: 0, bottom: 0},
      fonts: {},
      xobjects: {},
      ext_gstates: {},
      patterns: {},
      colorSpaces: {},
      annotations: [],
      write: (chunk: Uint8Array | string) =>
        chunks.push(typeof chunk === 'string' ? Buffer.from(`${chunk}\n`, 'latin1') : Buffer.from(chunk)),
    }
    this.page = easel
    this._ctm = [1, 0, 0, 1, 0, 0]
    this.opaque = true
    try {
      draw()
    } finally {
      this.page = null
    }
    const kinds = {
      Font: easel.fonts,
      XObject: easel.xobjects,
      ExtGState: easel.ext_gstates,
      Pattern: easel.patterns,
      ColorSpace: easel.colorSpaces,
    }
    return {
      content: Buffer.concat(chunks),
      resources: Object.fromEntries(Object.entries(kinds).filter(([, entries]) => Object.keys(entries).length > 0)),
    }
  }

  /** Pictures inside an SVG: never a path or an address. */
  override openImage(source: unknown): unknown {
    return this.imageOpener(source)
  }

  override getFontFile(family: string, bold: boolean, italic: boolean): string {
    return this.fontFinder(family, bold, italic)
  }

  /** Writes the fonts of its drawings. */
  finish(): void {
    for (const font of Object.values(this._fontFamilies)) font.finalize()
  }
}
