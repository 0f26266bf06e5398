import type {FontOnPage, Glyph, PictureOnPage} from './types.js'

type Matrix = readonly [number, number, number, number, number, number]
const identity: Matrix = [1, 0, 0, 1, 0, 0]
const times = (m: Matrix, n: Matrix): Matrix => [
  m[0] * n[0] + m[1] * n[2],
  m[0] * n[1] + m[1] * n[3],
  m[2] * n[0] + m[3] * n[2],
  m[2] * n[1] + m[3] * n[3],
  m[4] * n[0] + m[5] * n[2] + n[4],
  m[4] * n[1] + m[5] * n[3] + n[5],
]

interface Graphics {
  readonly matrix: Matrix
  readonly font: string
  readonly size: number
  readonly charSpace: number
  readonly wordSpace: number
  readonly scale: number
  readonly rise: number
  readonly leading: number
}

interface Content {
  readonly mcid: number
  readonly artifact: boolean
}

interface RawGlyph {
  readonly unicode?: string
  readonly width: number
  readonly isSpace?: boolean
  readonly isInFont?: boolean
  readonly fontChar?: string
}

/** Follows the operators of a page as ISO 32000-2, 9.3 and 9.4 tell, and notes where every glyph and picture comes to stand. */
export class TextState {
  readonly glyphs: Glyph[] = []
  readonly pictures: PictureOnPage[] = []
  private graphics: Graphics = {
    matrix: identity,
    font: '',
    size: 1,
    charSpace: 0,
    wordSpace: 0,
    scale: 1,
    rise: 0,
    leading: 0,
  }
  private readonly saved: Graphics[] = []
  private readonly contents: Content[] = []
  private text: Matrix = identity
  private line: Matrix = identity

  constructor(
    private readonly height: number,
    private readonly fontOf: (id: string) => FontOnPage,
  ) {}

  apply(operator: number, args: readonly unknown[], ops: Readonly<Record<string, number>>): void {
    const number = (at: number): number => Number(args[at] ?? 0)
    switch (operator) {
      case ops['save']:
        this.saved.push(this.graphics)
        break
      case ops['restore']:
        this.graphics = this.saved.pop() ?? this.graphics
        break
      case ops['transform']:
        this.set({matrix: times(args as unknown as Matrix, this.graphics.matrix)})
        break
      case ops['paintFormXObjectBegin']:
        this.enterForm(args)
        break
      case ops['paintFormXObjectEnd']:
        this.graphics = this.saved.pop() ?? this.graphics
        break
      case ops['beginText']:
        this.text = identity
        this.line = identity
        break
      case ops['setFont']:
        this.set({font: String(args[0]), size: number(1)})
        this.fontOf(String(args[0]))
        break
      case ops['setCharSpacing']:
        this.set({charSpace: number(0)})
        break
      case ops['setWordSpacing']:
        this.set({wordSpace: number(0)})
        break
      case ops['setHScale']:
        this.set({scale: number(0) / 100})
        break
      case ops['setLeading']:
        this.set({leading: -number(0)})
        break
      case ops['setTextRise']:
        this.set({rise: number(0)})
        break
      case ops['setTextMatrix']:
        this.place(matrixOf(args))
        break
      case ops['moveText']:
        this.place(times([1, 0, 0, 1, number(0), number(1)], this.line))
        break
      case ops['setLeadingMoveText']:
        this.set({leading: number(1)})
        this.place(times([1, 0, 0, 1, number(0), number(1)], this.line))
        break
      case ops['nextLine']:
        this.place(times([1, 0, 0, 1, 0, this.graphics.leading], this.line))
        break
      case ops['showText']:
        this.show(args[0] as readonly (RawGlyph | number | null)[])
        break
      case ops['beginMarkedContent']:
        this.contents.push({mcid: -1, artifact: args[0] === 'Artifact'})
        break
      case ops['beginMarkedContentProps']:
        this.contents.push({mcid: typeof args[1] === 'number' ? args[1] : -1, artifact: args[0] === 'Artifact'})
        break
      case ops['endMarkedContent']:
        this.contents.pop()
        break
      case ops['paintImageXObject']:
        this.picture([number(1), number(2)])
        break
      case ops['paintInlineImageXObject']:
        this.picture(undefined)
        break
      default:
    }
  }

  private set(change: Partial<Graphics>): void {
    this.graphics = {...this.graphics, ...change}
  }

  private place(matrix: Matrix): void {
    this.text = matrix
    this.line = matrix
  }

  private enterForm([matrix]: readonly unknown[]): void {
    this.saved.push(this.graphics)
    if (matrix) this.set({matrix: times(matrix as Matrix, this.graphics.matrix)})
  }

  private show(items: readonly (RawGlyph | number | null)[]): void {
    const {size, charSpace, wordSpace, scale, rise, font} = this.graphics
    const content = this.contents.findLast(({mcid, artifact}) => mcid >= 0 || artifact) ?? {mcid: -1, artifact: false}
    for (const item of items) {
      if (item === null) continue
      if (typeof item === 'number') {
        this.text = times([1, 0, 0, 1, (-item / 1000) * size * scale, 0], this.text)
        continue
      }
      const drawn = times(times([size * scale, 0, 0, size, 0, rise], this.text), this.graphics.matrix)
      const advance = ((item.width / 1000) * size + charSpace + (item.isSpace ? wordSpace : 0)) * scale
      const across = Math.hypot(this.graphics.matrix[0] * this.text[0], this.graphics.matrix[1] * this.text[0]) || 1
      this.glyphs.push({
        text: item.unicode ?? '',
        x: drawn[4],
        y: this.height - drawn[5],
        width: (item.width / 1000) * size * scale * across,
        size: Math.hypot(drawn[2], drawn[3]),
        ...(scale === 1 ? {} : {scale}),
        ...(isUpright(drawn) ? {} : {turned: true as const}),
        font,
        missing: isMissing(item),
        mcid: content.mcid,
        artifact: content.artifact,
      })
      this.text = times([1, 0, 0, 1, advance, 0], this.text)
    }
  }

  private picture(pixels: readonly [number, number] | undefined): void {
    const [a, b, c, d, e, f] = this.graphics.matrix
    const xs = [e, e + a, e + c, e + a + c]
    const ys = [f, f + b, f + d, f + b + d]
    const [left, right, low, high] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
    this.pictures.push({
      x: left,
      y: this.height - high,
      width: right - left,
      height: high - low,
      ...(pixels ? {pixels} : {}),
    })
  }
}

/** Of its length. A baseline that rises by less is level. */
const level = 0.01

/** Slanted or not: what counts is which way the line runs. */
const isUpright = ([a, b]: Matrix): boolean => a > 0 && Math.abs(b) <= level * a

/** pdf.js hands the matrix over as six numbers or as one array. */
function matrixOf(args: readonly unknown[]): Matrix {
  const first = args[0]
  return (Array.isArray(first) || ArrayBuffer.isView(first)
    ? [...(first as Iterable<number>)]
    : args.map(Number)) as unknown as Matrix
}

/** Blank glyphs are drawn by no outline; anything else that the font does not hold, or that says nothing, is missing. */
function isMissing({unicode, isInFont}: RawGlyph): boolean {
  if (unicode === undefined || unicode === '' || unicode === '\uFFFD') return true
  return isInFont === false && unicode.trim() !== ''
}
