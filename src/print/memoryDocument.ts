import {PdfmakeDocument} from './internals.js'
import {batchesOf, crossReference, type Location, objectStream, type PackedObject} from './objectStreams.js'
import {Raw} from './syntax.js'

/**
 * Points. pdfkit draws see-through gradients as tiles of the size of its page, in the units of the drawing: none may be
 * larger than a tile. The largest page that PDF 1.7 allows.
 */
const easelSize = 14_400

/** pdfmake's document, written to memory at once instead of to a stream, with objects of our own between its own. */
export class MemoryDocument extends PdfmakeDocument {
  // Set by `super()` through `_write`: class fields with values would be emptied after it.
  declare private parts: (string | Uint8Array)[] | undefined
  declare private packed: PackedObject[] | undefined
  declare private opaque: boolean
  declare metadataXml: string
  declare imageOpener: (source: unknown) => unknown
  declare fontFinder: (family: string, bold: boolean, italic: boolean) => string

  /** Takes what pdfkit would push into its stream; `null` ends it. */
  push(chunk: Uint8Array | null): boolean {
    if (chunk) this.take(chunk)
    return true
  }

  _write(data: string | Uint8Array): void {
    this.take(typeof data === 'string' ? `${data}\n` : data)
    this._offset += typeof data === 'string' ? data.length + 1 : data.length
  }

  /** The number of an object that is written later. */
  reserve(): number {
    this._offsets.push(null)
    return this._offsets.length
  }

  /** Writes object `id` as it is; a stream's dictionary needs its length. What is no stream is packed with its like. */
  write(id: number, body: string, stream?: Uint8Array): void {
    if (!stream) {
      this.packed ??= []
      this.packed.push({id, body})
      return
    }
    this._offsets[id - 1] = this._offset
    this._write(`${id} 0 obj\n${body}stream`)
    this._write(stream)
    this._write('\nendstream\nendobj')
  }

  add(body: string, stream?: Uint8Array): number {
    const id = this.reserve()
    this.write(id, body, stream)
    return id
  }

  /** An entry of the catalogue, as PDF text. */
  catalogue(key: string, value: string): void {
    this._root.data[key] = new Raw(value)
  }

  bytes(): Uint8Array {
    return Buffer.concat(
      (this.parts ?? []).map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : part)),
    )
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

  /** pdfkit does not escape what it writes here. */
  override endMetadata(): void {
    const bytes = Buffer.from(this.metadataXml, 'utf8')
    const id = this.add(`<</Type /Metadata /Subtype /XML /Length ${bytes.length}>>`, bytes)
    this.catalogue('Metadata', `${id} 0 R`)
  }

  /** Writes the packed objects and, instead of pdfkit's table, a cross-reference stream. */
  override _finalize(): void {
    const locations: (Location | undefined)[] = []
    for (const batch of batchesOf(this.packed ?? [])) {
      const {dictionary, data} = objectStream(batch)
      const stream = this.add(dictionary, data)
      batch.forEach(({id}, index) => {
        locations[id - 1] = {stream, index}
      })
    }
    const id = this.reserve()
    this._offsets[id - 1] = this._offset
    for (const [k, offset] of this._offsets.entries()) if (offset !== null) locations[k] = {offset}
    const {parameters, data} = crossReference(Array.from(locations))
    const start = this._offset
    const file = `<${this._id.toString('hex')}>`
    this.write(
      id,
      `<</Type /XRef /Size ${this._offsets.length + 1} /Root ${this._root.id} 0 R /Info ${this._info.id} 0 R /ID [${file} ${file}] ${parameters}>>`,
      data,
    )
    this._write(`startxref\n${start}\n%%EOF`)
  }

  private take(chunk: string | Uint8Array): void {
    this.parts ??= []
    this.parts.push(chunk)
  }
}
