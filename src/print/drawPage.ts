import type {Faces} from '../metrics/index.js'
import type {Item, Page, Placed, SetBlock, Span} from '../model/index.js'
import {ContentStream} from './contentStream.js'
import {
  drawSpans,
  endOf,
  endText,
  type LineEnd,
  type LineItem,
  newTextState,
  type Pen,
  withoutHyphen,
} from './drawLine.js'
import {drawDecorations, drawVector} from './drawVectors.js'
import type {GlyphsDrawn} from './glyphSet.js'
import {isArtifact, languageOf, type Run, runsOf, sameTarget} from './runs.js'
import {numbers} from './syntax.js'
import {withAccentsTold} from './withAccentsTold.js'

/** Content that belongs to an element of the structure. */
export interface Marked {
  /** Index among the page's placed strips. */
  readonly placed: number
  readonly tag: number
  /** The link that it is, among the page's links. */
  readonly link: number | undefined
  /** Of a picture whose tag has none. */
  readonly alt: string
  /** The hyphen of a word that is divided. */
  readonly isHyphen: boolean
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

/** What a page draws, and what its document must bring for it. */
export interface Drawn {
  /** Operators, one byte a letter. */
  readonly code: string
  readonly glyphs: GlyphsDrawn
  readonly assets: ReadonlySet<string>
  /** Objects of this document's, by name: drawings that need resources of their own. */
  readonly forms: Forms
}

export type Forms = ReadonlyMap<string, number>

/** The text of a page, and the rules above its notes: the same under another version in the foot. */
export interface DrawnText extends Drawn {
  readonly marked: readonly Marked[]
  readonly links: readonly LinkArea[]
}

export interface Drawing {
  readonly faces: Faces
  /** Of the document: blocks and runs in it need not say so. */
  readonly language: string
  /** Operators that draw a picture, by its address; undefined when there is none. */
  readonly picture: (asset: string, x: number, y: number, width: number, height: number) => string | undefined
  /** Operators of pdfmake's for a vector of its own. What needs resources becomes a form, named in `forms`. */
  readonly vector: (vector: object, forms: Map<string, number>) => string
}

/** Draws all of a page but its heads, feet and bands: the first of its streams. */
export function drawText(page: Page, drawing: Drawing): DrawnText {
  const easel = new Easel(drawing)
  const to = furnitureFrom(page)
  for (let k = 0; k < to; k++) easel.drawStrip(page.placed[k]!, k)
  for (const rule of page.rules) easel.drawRule(rule)
  const {marked, links} = easel
  // y grows downwards, as everywhere before this stage; so it does in the streams that follow
  const code = `1 0 0 -1 0 ${numbers(page.height)} cm\nq\n${easel.code()}Q\n`
  return {...drawn(easel, code), marked, links}
}

/**
 * Draws a strip of a head, a foot or a band, in no matter what state and as part of an artifact that is open. No operators
 * for one in which nothing is seen.
 */
export function drawFurniture(placed: Placed, drawing: Drawing): Drawn {
  const easel = new Easel(drawing, 'Pagination')
  easel.drawStrip(placed, 0)
  const code = easel.code()
  return drawn(easel, code === '' ? '' : `q ${code}Q\n`)
}

function drawn({glyphs, assets, forms}: Easel, code: string): Drawn {
  return {code, glyphs, assets, forms}
}

/** Draws heads, feet and bands as one artifact. */
export const asPagination = (code: string): string => `/Artifact <</Type /Pagination>> BDC\n${code}EMC\n`

/** Index of the first strip of those at the end of the list that are no text. */
export function furnitureFrom({placed}: Page): number {
  let from = placed.length
  while (from > 0 && placed[from - 1]!.role === 'furniture') from--
  return from
}

type Artifact = 'Pagination' | 'Layout'

/** What is told of content besides its element. */
interface Told {
  readonly link: number | undefined
  readonly alt: string
  /** Entries of its property list. */
  readonly properties: string
  readonly isHyphen: boolean
}

const nothing: Told = {link: undefined, alt: '', properties: '', isHyphen: false}

/** Marked content that is open and may be gone on with. */
interface Open {
  readonly source: string
  readonly block: SetBlock
  readonly tag: number
  readonly link: number | undefined
}

class Easel {
  readonly marked: Marked[] = []
  readonly links: LinkArea[] = []
  readonly glyphs: GlyphsDrawn = new Map()
  readonly assets = new Set<string>()
  readonly forms = new Map<string, number>()
  private readonly out = new ContentStream()
  private readonly pen: Pen
  private open: Open | Artifact | 'alone' | undefined

  /** `around` is open and not ours to close. */
  constructor(
    private readonly drawing: Drawing,
    private readonly around?: Artifact,
  ) {
    this.open = around
    this.pen = {out: this.out, faces: drawing.faces, drawn: this.glyphs, state: newTextState(), at: undefined}
  }

  code(): string {
    endText(this.pen)
    return `${this.out.result()}${this.open === undefined || this.open === this.around ? '' : 'EMC\n'}`
  }

  drawStrip(placed: Placed, k: number): void {
    for (const item of placed.strip.items) this.draw(placed, k, item)
  }

  drawRule({x, y, width, thickness}: Page['rules'][number]): void {
    this.artifact('Layout')
    endText(this.pen)
    drawVector(this.out, {kind: 'rule', x1: 0, y1: 0, x2: width, y2: 0, thickness, colour: '#000000'}, x, y)
  }

  private draw(placed: Placed, k: number, item: Item): void {
    const {x, y} = placed
    switch (item.kind) {
      case 'line':
        this.drawLine(placed, k, item)
        return
      case 'image': {
        const operators = this.drawing.picture(item.asset, x + item.x, y + item.y, item.width, item.height)
        if (operators === undefined) return
        this.mark(placed, k, item.tag, {...nothing, alt: item.alt})
        this.assets.add(item.asset)
        const middle = {x: x + item.x + item.width / 2, y: y + item.y + item.height / 2}
        this.put(item.turned ? `${halfTurn(middle)}${operators}Q\n` : operators)
        return
      }
      case 'drawing':
        this.mark(placed, k, item.tag, nothing)
        this.put(
          `q ${item.turned ? '-1 0 0 -1' : '1 0 0 1'} ${numbers(x + item.x, y + item.y)} cm\n${this.drawing.vector(item.vector, this.forms)}Q\n`,
        )
        return
      default:
        this.mark(placed, k, -1, nothing)
        endText(this.pen)
        drawVector(this.out, item, x, y)
    }
  }

  /** Runs of spans with one link and one language each are content of their own; never nested, which some readers cannot. */
  private drawLine(placed: Placed, k: number, item: LineItem): void {
    const artifact = isArtifact(placed, item.tag)
    const language = artifact ? '' : languageOf(placed.of!, item.tag, this.drawing.language)
    const end = endOf(item.spans, item.hyphen)
    const {spans, hyphen} =
      item.hyphen && !artifact ? withoutHyphen(this.drawing.faces, item.spans) : {spans: item.spans, hyphen: undefined}
    const runs = runsOf(withAccentsTold(this.drawing.faces, spans), language, end)
    let before: Run | undefined
    let link: number | undefined
    runs.forEach((run, n) => {
      const here = n === runs.length - 1 ? end : 'none'
      if (!artifact && !(before && sameTarget(before.spans[0]!, run.spans[0]!)))
        link = this.linkOf(runs, n, placed, item)
      const {properties} = run
      this.mark(placed, k, item.tag, properties === '' && link === undefined ? nothing : {...nothing, link, properties})
      if (artifact && properties !== '') this.put(`/Span <<${properties}>> BDC `)
      this.drawSpans(run.spans, placed, item, here)
      if (artifact && properties !== '') this.put('EMC\n')
      before = run
    })
    if (!hyphen) return
    this.mark(placed, k, item.tag, {...nothing, link, isHyphen: true})
    this.drawSpans([hyphen], placed, item, 'none')
  }

  private drawSpans(spans: readonly Span[], {x, y}: Placed, item: LineItem, end: LineEnd): void {
    // What is set between q and Q of the state of text is forgotten by the reader, and by us.
    const upright = item.turned && {...this.pen.state}
    if (item.turned) this.put(halfTurn({x: x + item.x, y: y + item.y}))
    drawSpans(this.pen, spans, x, y + item.y, end)
    if (spans.some(({underline, strike}) => underline || strike)) endText(this.pen)
    drawDecorations(this.out, this.drawing.faces, spans, x, y + item.y)
    if (!upright) return
    this.put('Q\n')
    Object.assign(this.pen.state, upright)
  }

  /** The link that begins with run `n`, over all after it that share it. */
  private linkOf(runs: readonly Run[], n: number, {x, y, strip}: Placed, line: LineItem): number | undefined {
    const first = runs[n]!.spans[0]!
    if (first.link === undefined && first.goto === undefined) return undefined
    const all = runs.slice(n).flatMap(({spans}) => spans)
    const other = all.findIndex((span) => !sameTarget(first, span))
    const spans = other < 0 ? all : all.slice(0, other)
    const last = spans[spans.length - 1]!
    const target = first.link === undefined ? {goto: first.goto!} : {link: first.link}
    const words = spans.map((span) => span.actual ?? span.text).join('')
    const width = last.x + last.width - first.x
    const left = line.turned ? 2 * line.x - first.x - width : first.x
    this.links.push({x: x + left, y, width, height: strip.height, words, ...target})
    return this.links.length - 1
  }

  /** Opens the marked content of an element, unless it is open. */
  private mark(placed: Placed, k: number, tag: number, {link, alt, properties, isHyphen}: Told): void {
    if (isArtifact(placed, tag)) {
      this.artifact(placed.role === 'furniture' ? 'Pagination' : 'Layout')
      return
    }
    const {source} = placed
    const block = placed.of!
    const isAlone = isHyphen || properties !== ''
    if (!isAlone && goesOn(this.open, source, block, tag, link)) return
    const role = isAlone ? 'Span' : link === undefined ? block.tags[tag]!.role : 'Link'
    this.turn(
      isAlone ? 'alone' : {source, block, tag, link},
      `/${role} <</MCID ${this.marked.length}${properties}>> BDC\n`,
    )
    this.marked.push({placed: k, tag, link, alt, isHyphen})
  }

  private artifact(kind: Artifact): void {
    if (this.open !== kind) this.turn(kind, `/Artifact <</Type /${kind}>> BDC\n`)
  }

  private put(operators: string): void {
    endText(this.pen)
    this.out.text(operators)
  }

  private turn(to: Open | Artifact | 'alone', operator: string): void {
    if (this.open !== undefined) this.put('EMC\n')
    this.put(operator)
    this.open = to
  }
}

function goesOn(
  open: Open | string | undefined,
  source: string,
  block: SetBlock,
  tag: number,
  link: number | undefined,
): boolean {
  return (
    typeof open === 'object' && open.tag === tag && open.link === link && open.block === block && open.source === source
  )
}

/** Opens a state in which all is drawn upside-down about a point. */
const halfTurn = ({x, y}: {readonly x: number; readonly y: number}): string =>
  `q -1 0 0 -1 ${numbers(2 * x, 2 * y)} cm\n`
