import {type Diagnostic, hashOf} from '../base/index.js'
import type {Asset, Assets} from '../model/index.js'
import type {DrawingBoard} from './drawingBoard.js'
import type {FileWriter} from './fileWriter.js'
import {Renderer} from './internals.js'
import {readJpeg} from './jpeg.js'

import {type ImageObject, readPng} from './png.js'
import {recall} from './recall.js'
import {numbers} from './syntax.js'

const names = new WeakMap<Asset, string>()
/** Letters of the hash that names a picture. */
const hashLetters = 12

/** The name of a picture in the resources of every page: a function of its bytes, so that it is embedded once. */
export function pictureName(asset: Asset): string {
  return recall(names, asset, () => `P${hashOf(asset.kind === 'svg' ? asset.text : asset.bytes).slice(0, hashLetters)}`)
}

/** Draws a picture into a rectangle; y grows downwards. */
export function drawPicture(asset: Asset, x: number, y: number, width: number, height: number): string {
  const matrix =
    asset.kind === 'svg'
      ? [width / asset.width, 0, 0, height / asset.height, x, y]
      : [width, 0, 0, -height, x, y + height]
  return `q ${numbers(...matrix)} cm /${pictureName(asset)} Do Q\n`
}

/** The pictures of one document, each embedded when it is first used. */
export class Pictures {
  private readonly ids = new Map<string, number>()
  /** No colours of a press, no states kept deeper than PDF/A allows. */
  areLasting = true
  /** No letter of a drawing without its glyph. */
  areLegible = true

  constructor(
    private readonly file: FileWriter,
    /** Pdfmake's document, made when the first drawing asks for it. */
    private readonly board: () => DrawingBoard,
    private readonly assets: Assets,
    /** Family for text in an SVG that names none of ours. */
    private readonly family: string,
    private readonly diagnostics: Diagnostic[],
  ) {}

  /** Name and object of a picture. */
  use(address: string): readonly [name: string, id: number] | undefined {
    const asset = this.assets.get(address)
    if (!asset) return undefined
    const name = pictureName(asset)
    const embed = (): number =>
      asset.kind === 'svg'
        ? this.embedSvg(address, asset)
        : this.embed(address, asset.kind === 'png' ? readPng(asset.bytes) : readJpeg(asset.bytes))
    return [name, recall(this.ids, name, embed)]
  }

  private embed(address: string, image: ImageObject | undefined): number {
    if (!image) this.report('picture-broken', `the picture \`${address}\` cannot be read`)
    return this.write(image ?? nothing)
  }

  /** Drawn once at its natural size; its text is text, in fonts that are embedded. */
  private embedSvg(address: string, asset: Extract<Asset, {kind: 'svg'}>): number {
    const {width, height, text} = asset
    const warnings = new Set<string>()
    const options = {warningCallback: (warning: string) => warnings.add(warning)}
    const board = this.board()
    const draw = (): void =>
      new Renderer(board).renderSVG({
        svg: sizeless(text),
        x: 0,
        y: 0,
        _width: width,
        _height: height,
        font: this.family,
        options,
      })
    let content: Uint8Array = Buffer.alloc(0)
    let resources = {}
    try {
      ;({content, resources} = board.paint(draw))
    } catch (error) {
      this.report(
        'picture-broken',
        `the drawing \`${address}\` cannot be drawn: ${error instanceof Error ? error.message : String(error)}`,
      )
    }
    for (const warning of warnings)
      this.report('svg-unsupported', `in the drawing \`${address}\`: ${warning}`, 'warning')
    if (statesOf(content) > statesMost) this.areLasting = false
    if (lacksGlyph(content)) {
      this.areLegible = false
      this.report('glyph-missing', `in the drawing \`${address}\`: a letter that no font of it has`, 'warning')
    }
    const form = board.ref({
      Type: 'XObject',
      Subtype: 'Form',
      BBox: [0, 0, width, height],
      Resources: resources,
    })
    form.write(content)
    form.end()
    return form.id
  }

  /** A picture inside an SVG: bytes or a data address, in the shape that pdfkit draws. */
  openInside(source: unknown): unknown {
    const match = typeof source === 'string' ? /^data:image\/(?:png|jpe?g);base64,(.*)$/su.exec(source) : null
    const bytes = match ? Buffer.from(match[1]!, 'base64') : source instanceof Uint8Array ? source : undefined
    const image = bytes && (readPng(bytes) ?? readJpeg(bytes))
    if (!image) throw new Error('a picture inside it is neither PNG nor JPEG')
    const [, width, height] = /\/Width (\d+) \/Height (\d+)/u.exec(image.dictionary) ?? []
    const id = this.write(image)
    return {width: Number(width), height: Number(height), label: `I${id}`, obj: reference(id), embed: () => undefined}
  }

  private write(image: ImageObject): number {
    if (image.dictionary.includes('/DeviceCMYK')) this.areLasting = false
    return writeImage(this.file, image)
  }

  private report(code: string, message: string, severity: Diagnostic['severity'] = 'error'): void {
    this.diagnostics.push({code, severity, concern: 'resource', message})
  }
}

/**
 * The drawing without a width and height of its own, so that its view box fills the rectangle it is given: svg-to-pdfkit
 * heeds the attributes before its options. One with no view box gets one of its size.
 */
function sizeless(svg: string): string {
  return svg.replace(/<svg\b[^>]*>/iu, (root) => {
    const size = (name: string): string =>
      new RegExp(`\\s${name}\\s*=\\s*["']\\s*([\\d.]+)`, 'iu').exec(root)?.[1] ?? '100'
    const box = /\sviewBox\s*=/u.test(root) ? '' : ` viewBox="0 0 ${size('width')} ${size('height')}"`
    const bare = root.replace(/\s(?:width|height)\s*=\s*(?:"[^"]*"|'[^']*')/giu, '')
    return bare.replace(/^<svg\b/iu, (open) => `${open}${box}`)
  })
}

/** One white pixel, where a picture cannot be read. */
const nothing: ImageObject = {
  dictionary: '/Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray',
  data: Buffer.from([255]),
}

function writeImage(file: FileWriter, {dictionary, data, mask}: ImageObject): number {
  const soft = mask ? ` /SMask ${file.add(`<<${mask.dictionary} /Length ${mask.data.length}>>`, mask.data)} 0 R` : ''
  return file.add(`<<${dictionary}${soft} /Length ${data.length}>>`, data)
}

/** An object already written, among the resources that pdfkit writes. */
function reference(id: number): object {
  return {[Symbol.toStringTag]: 'Reference', toString: () => `${id} 0 R`}
}

/** Of the 28 that ISO 19005-2, 6.1.13, allows, some are kept around a drawing. */
const statesMost = 20

/** How often at once pdfkit keeps its state (`q`) while it draws; each operator has a line. */
function statesOf(content: Uint8Array): number {
  let depth = 0
  let most = 0
  for (const [operator] of Buffer.from(content)
    .toString('latin1')
    .matchAll(/^[qQ]$/gmu)) {
    depth += operator === 'q' ? 1 : -1
    most = Math.max(most, depth)
  }
  return most
}

/** Text of pdfkit is in hexadecimal, four digits a glyph; 0 is the sign for a missing one. */
function lacksGlyph(content: Uint8Array): boolean {
  return Array.from(
    Buffer.from(content)
      .toString('latin1')
      .matchAll(/<((?:[0-9a-f]{4})+)>/gu),
  ).some(([, codes]) => codes!.match(/.{4}/gu)?.some((code) => code === '0000'))
}
