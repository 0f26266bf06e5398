import type {Faces} from '../metrics/index.js'
import type {Item, Page, Placed, SetBlock, Span} from '../model/index.js'
import {ContentStream} from './contentStream.js'
import {drawDecorations, drawVector} from './drawVectors.js'
import {drawSpans, type LineItem, newTextState, type Pen} from './drawLine.js'
import type {WordsUsed} from './encodeText.js'
import {numbers} from './syntax.js'

/** Content that belongs to an element of the structure. */
export interface Marked {
  /** Index among the page's placed strips. */
  readonly placed: number
  readonly tag: number
  /** The link that it is, among the page's links. */
  readonly link?: number
  /** Of a picture whose tag has none. */
  readonly alt?: string
}

/** An area to click on; from the top left of the page. */
export interface LinkArea {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly words: string
  readonly link?: string
  readonly goto?: string
}

/** All of a page that does not depend on the rest of its document. */
export interface Drawn {
  readonly stream: Uint8Array
  readonly marked: readonly Marked[]
  readonly links: readonly LinkArea[]
  readonly words: WordsUsed
  readonly assets: ReadonlySet<string>
}

export interface Drawing {
  readonly faces: Faces
  /** Of the document: blocks and runs in it need not say so. */
  readonly language: string
  /** Operators that draw a picture, by its address; undefined when there is none. */
  readonly picture: (asset: string, x: number, y: number, width: number, height: number) => string | undefined
  /** Operators of pdfmake's for a vector of its own. */
  readonly vector: (vector: object) => Uint8Array
}

/** Draws a page. y grows downwards, as everywhere before this stage; the first operator turns it over. */
export function drawPage(page: Page, drawing: Drawing): Drawn {
  const easel = new Easel(page, drawing)
  for (const [k, placed] of page.placed.entries()) for (const item of placed.strip.items) easel.draw(placed, k, item)
  return easel.finish()
}

class Easel {
  private readonly out = new ContentStream()
  private readonly marked: Marked[] = []
  private readonly links: LinkArea[] = []
  private readonly words: WordsUsed = new Map()
  private readonly assets = new Set<string>()
  private readonly pen: Pen
  private readonly blocks = new Map<SetBlock, number>()
  private open = ''

  constructor(private readonly page: Page, private readonly drawing: Drawing) {
    this.pen = {out: this.out, faces: drawing.faces, used: this.words, state: newTextState()}
    this.out.text(`1 0 0 -1 0 ${numbers(page.height)} cm\n`)
  }

  draw(placed: Placed, k: number, item: Item): void {
    const {x, y} = placed
    switch (item.kind) {
      case 'line':
        this.drawLine(placed, k, item)
        return
      case 'image': {
        const operators = this.drawing.picture(item.asset, x + item.x, y + item.y, item.width, item.height)
        if (operators === undefined) return
        this.mark(placed, k, item.tag, undefined, item.alt)
        this.assets.add(item.asset)
        this.out.text(operators)
        return
      }
      case 'drawing':
        this.mark(placed, k, item.tag)
        this.out.text(`q 1 0 0 1 ${numbers(x + item.x, y + item.y)} cm\n`).append(this.drawing.vector(item.vector)).text('Q\n')
        return
      default:
        this.mark(placed, k, -1)
        drawVector(this.out, item, x, y)
    }
  }

  finish(): Drawn {
    for (const rule of this.page.rules) {
      this.artifact('Layout')
      drawVector(this.out, {kind: 'rule', x1: 0, y1: 0, x2: rule.width, y2: 0, thickness: rule.thickness, colour: '#000000'}, rule.x, rule.y)
    }
    if (this.open !== '') this.out.text('EMC\n')
    return {stream: this.out.result(), marked: this.marked, links: this.links, words: this.words, assets: this.assets}
  }

  /** Runs of spans with one link each are elements of their own. */
  private drawLine(placed: Placed, k: number, item: LineItem): void {
    const {x, y} = placed
    const language = placed.of ? languageOf(placed.of, item.tag, this.drawing.language) : ''
    const runs = runsOf(item.spans)
    runs.forEach((spans, n) => {
      const link = placed.role === 'furniture' || placed.role === 'repeat' ? undefined : this.linkOf(spans, placed)
      this.mark(placed, k, item.tag, link)
      const last = n === runs.length - 1
      drawSpans(this.pen, spans, x, y + item.y, language, last, last && item.hyphen)
      drawDecorations(this.out, this.drawing.faces, spans, x, y + item.y)
    })
  }

  private linkOf(spans: readonly Span[], {x, y, strip}: Placed): number | undefined {
    const [first] = spans
    const last = spans[spans.length - 1]
    if (!first || !last || (first.link === undefined && first.goto === undefined)) return undefined
    const target = first.link === undefined ? {goto: first.goto!} : {link: first.link}
    const words = spans.map((span) => span.actual ?? span.text).join('')
    this.links.push({x: x + first.x, y, width: last.x + last.width - first.x, height: strip.height, words, ...target})
    return this.links.length - 1
  }

  /** Opens the marked content of an element, unless it is open. */
  private mark(placed: Placed, k: number, tag: number, link?: number, alt?: string): void {
    const role = placed.of?.tags[tag]?.role
    if (role === undefined || role === 'Artifact' || placed.role === 'repeat' || placed.role === 'furniture') {
      this.artifact(placed.role === 'furniture' ? 'Pagination' : 'Layout')
      return
    }
    const key = `${placed.source}:${this.numberOf(placed.of!)}:${tag}:${link ?? ''}`
    if (key === this.open) return
    this.turn(key, `/${link === undefined ? role : 'Link'} <</MCID ${this.marked.length}>> BDC\n`)
    this.marked.push({placed: k, tag, ...(link === undefined ? {} : {link}), ...(alt ? {alt} : {})})
  }

  private numberOf(block: SetBlock): number {
    const known = this.blocks.get(block)
    if (known !== undefined) return known
    this.blocks.set(block, this.blocks.size)
    return this.blocks.size - 1
  }

  private artifact(kind: 'Pagination' | 'Layout'): void {
    if (this.open !== kind) this.turn(kind, `/Artifact <</Type /${kind}>> BDC\n`)
  }

  private turn(key: string, operator: string): void {
    if (this.open !== '') this.out.text('EMC\n')
    this.out.text(operator)
    this.open = key
  }
}

function runsOf(spans: readonly Span[]): readonly (readonly Span[])[] {
  const runs: Span[][] = []
  for (const span of spans) {
    const run = runs[runs.length - 1]
    const before = run?.[0]
    if (run && before && before.link === span.link && before.goto === span.goto) run.push(span)
    else runs.push([span])
  }
  return runs
}

/** Language of the nearest element that has one. */
function languageOf({tags}: SetBlock, tag: number, document: string): string {
  for (let at = tag; at >= 0; at = tags[at]?.up ?? -1) {
    const language = tags[at]?.language
    if (language) return language
  }
  return document
}
