import type {Faces} from '../metrics/index.js'
import type {Item, Page, Placed, SetBlock, Span} from '../model/index.js'
import {ContentStream} from './contentStream.js'
import {
  drawSpans,
  endOf,
  type LineEnd,
  type LineItem,
  newTextState,
  type Pen,
  type TextState,
  withoutHyphen,
} from './drawLine.js'
import {drawDecorations, drawVector} from './drawVectors.js'
import type {WordsUsed} from './encodeText.js'
import {isArtifact, languageOf, type Run, runsOf, sameTarget} from './runs.js'
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
  /** The hyphen of a word that is divided. */
  readonly isHyphen?: boolean
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
  /** Of the text, and of heads and feet. */
  readonly words: readonly WordsUsed[]
  readonly assets: ReadonlySet<string>
}

/** A page whose text is drawn and whose heads and feet are not: the same under another version in the foot. */
export interface Begun {
  readonly bytes: Uint8Array
  readonly marked: readonly Marked[]
  readonly links: readonly LinkArea[]
  readonly words: readonly WordsUsed[]
  readonly assets: ReadonlySet<string>
  readonly state: Readonly<TextState>
  readonly open: string
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

/** Draws the text of a page. y grows downwards, as everywhere before this stage; the first operator turns it over. */
export function beginPage(page: Page, drawing: Drawing): Begun {
  const easel = new Easel(page, drawing)
  easel.drawAll(0, furnitureFrom(page))
  return easel.pause()
}

/** Draws heads, feet and bands on a page that was begun. */
export function finishPage(page: Page, drawing: Drawing, begun: Begun): Drawn {
  const easel = new Easel(page, drawing, begun)
  easel.drawAll(furnitureFrom(page), page.placed.length)
  return easel.finish()
}

/** Index of the first strip of those at the end of the list that are no text. */
export function furnitureFrom({placed}: Page): number {
  let from = placed.length
  while (from > 0 && placed[from - 1]!.role === 'furniture') from--
  return from
}

class Easel {
  private readonly out: ContentStream
  private readonly marked: Marked[]
  private readonly links: LinkArea[]
  private readonly words: WordsUsed = new Map()
  private readonly assets: Set<string>
  private readonly pen: Pen
  private readonly blocks = new Map<SetBlock, number>()
  private open: string

  constructor(
    private readonly page: Page,
    private readonly drawing: Drawing,
    private readonly begun?: Begun,
  ) {
    this.out = new ContentStream(begun?.bytes)
    this.marked = [...(begun?.marked ?? [])]
    this.links = [...(begun?.links ?? [])]
    this.assets = new Set(begun?.assets)
    this.open = begun?.open ?? ''
    this.pen = {out: this.out, faces: drawing.faces, used: this.words, state: {...(begun?.state ?? newTextState())}}
    if (!begun) this.out.text(`1 0 0 -1 0 ${numbers(page.height)} cm\n`)
  }

  drawAll(from: number, to: number): void {
    for (let k = from; k < to; k++) {
      const placed = this.page.placed[k]!
      for (const item of placed.strip.items) this.draw(placed, k, item)
    }
  }

  pause(): Begun {
    const {marked, links, assets, open} = this
    return {bytes: this.out.result(), marked, links, words: [this.words], assets, state: this.pen.state, open}
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
        this.mark(placed, k, item.tag, {alt: item.alt})
        this.assets.add(item.asset)
        const middle = {x: x + item.x + item.width / 2, y: y + item.y + item.height / 2}
        this.out.text(item.turned ? `${halfTurn(middle)}${operators}Q\n` : operators)
        return
      }
      case 'drawing':
        this.mark(placed, k, item.tag)
        this.out
          .text(`q ${item.turned ? '-1 0 0 -1' : '1 0 0 1'} ${numbers(x + item.x, y + item.y)} cm\n`)
          .append(this.drawing.vector(item.vector))
          .text('Q\n')
        return
      default:
        this.mark(placed, k, -1)
        drawVector(this.out, item, x, y)
    }
  }

  finish(): Drawn {
    for (const rule of this.page.rules) {
      this.artifact('Layout')
      drawVector(
        this.out,
        {kind: 'rule', x1: 0, y1: 0, x2: rule.width, y2: 0, thickness: rule.thickness, colour: '#000000'},
        rule.x,
        rule.y,
      )
    }
    if (this.open !== '') this.out.text('EMC\n')
    const {marked, links, assets} = this
    return {stream: this.out.result(), marked, links, words: [...(this.begun?.words ?? []), this.words], assets}
  }

  /** Runs of spans with one link and one language each are content of their own; never nested, which some readers cannot. */
  private drawLine(placed: Placed, k: number, item: LineItem): void {
    const artifact = isArtifact(placed, item.tag)
    const language = artifact ? '' : languageOf(placed.of!, item.tag, this.drawing.language)
    const end = endOf(item.spans, item.hyphen)
    const {spans, hyphen} =
      item.hyphen && !artifact ? withoutHyphen(this.drawing.faces, item.spans) : {spans: item.spans}
    const runs = runsOf(spans, language, end)
    let before: Run | undefined
    let link: number | undefined
    runs.forEach((run, n) => {
      const here = n === runs.length - 1 ? end : 'none'
      if (!artifact && !(before && sameTarget(before.spans[0]!, run.spans[0]!)))
        link = this.linkOf(runs.slice(n), placed, item)
      this.mark(placed, k, item.tag, {
        ...(link === undefined ? {} : {link}),
        properties: artifact ? '' : run.properties,
      })
      if (artifact && run.properties !== '') this.out.text(`/Span <<${run.properties}>> BDC `)
      this.drawSpans(run.spans, placed, item, here)
      if (artifact && run.properties !== '') this.out.text('EMC\n')
      before = run
    })
    if (!hyphen) return
    this.mark(placed, k, item.tag, {...(link === undefined ? {} : {link}), isHyphen: true})
    this.drawSpans([hyphen], placed, item, 'none')
  }

  private drawSpans(spans: readonly Span[], {x, y}: Placed, item: LineItem, end: LineEnd): void {
    // What is set between q and Q of the state of text is forgotten by the reader, and by us.
    const upright = {...this.pen.state}
    if (item.turned) this.out.text(halfTurn({x: x + item.x, y: y + item.y}))
    drawSpans(this.pen, spans, x, y + item.y, end)
    drawDecorations(this.out, this.drawing.faces, spans, x, y + item.y)
    if (!item.turned) return
    this.out.text('Q\n')
    Object.assign(this.pen.state, upright)
  }

  /** The link that begins these runs, over all of them that share it. */
  private linkOf(runs: readonly Run[], {x, y, strip}: Placed, line: LineItem): number | undefined {
    const first = runs[0]!.spans[0]!
    if (first.link === undefined && first.goto === undefined) return undefined
    const all = runs.flatMap(({spans}) => spans)
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
  private mark(
    placed: Placed,
    k: number,
    tag: number,
    {link, alt, properties = '', isHyphen = false}: Told = {},
  ): void {
    if (isArtifact(placed, tag)) {
      this.artifact(placed.role === 'furniture' ? 'Pagination' : 'Layout')
      return
    }
    const key = `${placed.source}:${this.numberOf(placed.of!)}:${tag}:${link ?? ''}`
    const isAlone = isHyphen || properties !== ''
    if (key === this.open && !isAlone) return
    const role = isAlone ? 'Span' : link === undefined ? placed.of!.tags[tag]!.role : 'Link'
    this.turn(isAlone ? `${key}:alone` : key, `/${role} <</MCID ${this.marked.length}${properties}>> BDC\n`)
    this.marked.push({
      placed: k,
      tag,
      ...(link === undefined ? {} : {link}),
      ...(alt ? {alt} : {}),
      ...(isHyphen ? {isHyphen} : {}),
    })
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

/** What is told of content besides its element. */
interface Told {
  readonly link?: number
  readonly alt?: string
  /** Entries of its property list. */
  readonly properties?: string
  readonly isHyphen?: boolean
}

/** Opens a state in which all is drawn upside-down about a point. */
const halfTurn = ({x, y}: {readonly x: number; readonly y: number}): string =>
  `q -1 0 0 -1 ${numbers(2 * x, 2 * y)} cm\n`
