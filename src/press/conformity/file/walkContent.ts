import {type PDFDict, PDFRawStream} from '@cantoo/pdf-lib'
import {bytesOf, dictionaryAt, nameAt, streamAt} from './objects.js'
import {type Operand, operationsOf} from './tokens.js'

/** Marked content around something that is drawn, from the outermost in. */
export interface Mark {
  readonly tag: string
  readonly mcid?: number
  readonly language?: string
  readonly actual?: string
}

/** Text as it is shown: codes of a font. */
export interface Shown {
  readonly font: PDFDict | undefined
  readonly bytes: readonly number[]
  readonly marks: readonly Mark[]
  /** Neither filled nor stroked: shows nothing. */
  readonly invisible: boolean
}

/** All that a page draws, forms included. */
export interface Content {
  readonly shown: readonly Shown[]
  /** Marks around everything else that is painted. */
  readonly painted: readonly (readonly Mark[])[]
  /** Names of device colour spaces that operators set. */
  readonly colours: ReadonlySet<string>
  readonly images: ReadonlySet<PDFRawStream>
  readonly forms: ReadonlySet<PDFRawStream>
  readonly states: ReadonlySet<PDFDict>
  /** Resources by kind that are in use: `Pattern`, `Shading`, `ColorSpace`. */
  readonly used: readonly {readonly kind: string; readonly name: string; readonly resources: PDFDict | undefined}[]
  /** Levels of `q` at the deepest. */
  readonly depth: number
  /** What is wrong with the stream itself. */
  readonly faults: readonly string[]
}

const painting = new Set(['f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'S', 's', 'sh', 'EI'])
const showing = new Set(['Tj', 'TJ', "'", '"'])
const deviceColour: {readonly [operator: string]: string} = {
  rg: 'DeviceRGB',
  RG: 'DeviceRGB',
  g: 'DeviceGray',
  G: 'DeviceGray',
  k: 'DeviceCMYK',
  K: 'DeviceCMYK',
}
/** Operators of ISO 32000-1, table A.1. */
const known = new Set(
  'b B b* B* BDC BI BMC BT BX c cm CS cs d d0 d1 Do DP EI EMC ET EX f F f* G g gs h i ID j J K k l m M MP n q Q re RG rg ri s S SC sc SCN scn sh T* Tc Td TD Tf Tj TJ TL Tm Tr Ts Tw Tz v w W W* y \' "'.split(
    ' ',
  ),
)

/** Follows the operators of a page, and of the forms it draws. */
export function walkContent(content: Uint8Array, resources: PDFDict | undefined): Content {
  const walker = new Walker()
  walker.walk(content, {resources, marks: [], level: 0, kept: 0})
  return walker
}

/** Forms in forms; a file that has more leads round in a circle. */
const mostLevels = 20

/** Where a stream is drawn. */
interface Around {
  readonly resources: PDFDict | undefined
  readonly marks: readonly Mark[]
  /** Forms inside forms, and states kept, so far. */
  readonly level: number
  readonly kept: number
}

class Walker implements Content {
  readonly shown: Shown[] = []
  readonly painted: (readonly Mark[])[] = []
  readonly colours = new Set<string>()
  readonly images = new Set<PDFRawStream>()
  readonly forms = new Set<PDFRawStream>()
  readonly states = new Set<PDFDict>()
  readonly used: {kind: string; name: string; resources: PDFDict | undefined}[] = []
  readonly faults: string[] = []
  depth = 0

  walk(content: Uint8Array, {resources, marks: around, level, kept}: Around): void {
    const marks: Mark[] = [...around]
    const saved: {font: PDFDict | undefined; render: number}[] = []
    let state: {font: PDFDict | undefined; render: number} = {font: undefined, render: 0}
    for (const {operator, operands} of operationsOf(Buffer.from(content).toString('latin1'))) {
      const name = operands.find(({kind}) => kind === 'name')
      const word = name?.kind === 'name' ? name.value : ''
      if (!known.has(operator)) this.faults.push(`unknown operator \`${operator}\``)
      else if (operator === 'q') {
        saved.push(state)
        this.depth = Math.max(this.depth, kept + saved.length)
      } else if (operator === 'Q') state = saved.pop() ?? this.fault('`Q` without `q`', state)
      else if (operator === 'BMC' || operator === 'BDC') marks.push(markOf(operands, resources))
      else if (operator === 'EMC') {
        if (marks.length > around.length) marks.pop()
        else this.faults.push('`EMC` without `BDC`')
      } else if (operator === 'Tf') state = {...state, font: this.resource(resources, 'Font', word)}
      else if (operator === 'Tr') state = {...state, render: operands[0]?.kind === 'number' ? operands[0].value : 0}
      else if (showing.has(operator))
        this.shown.push({
          font: state.font,
          bytes: operands.flatMap(bytesIn),
          marks: [...marks],
          invisible: state.render === 3,
        })
      else if (operator === 'Do') this.draw(word, {resources, marks, level, kept: kept + saved.length})
      else if (operator === 'gs') this.setState(this.resource(resources, 'ExtGState', word), {marks: [...marks], level})
      else if (operator === 'cs' || operator === 'CS') {
        if (word.startsWith('Device')) this.colours.add(word)
        else if (word !== 'Pattern') this.used.push({kind: 'ColorSpace', name: word, resources})
      } else if ((operator === 'scn' || operator === 'SCN') && name)
        this.paintWith(streamOrDictionary(resources, word), {marks: [...marks], level})
      else if (operator === 'sh') this.used.push({kind: 'Shading', name: word, resources})
      if (deviceColour[operator]) this.colours.add(deviceColour[operator])
      if (painting.has(operator)) this.painted.push([...marks])
    }
    if (marks.length > around.length) this.faults.push('`BDC` without `EMC`')
    if (saved.length > 0) this.faults.push('`q` without `Q`')
  }

  /** A graphics state; its mask is drawn, too. */
  private setState(state: PDFDict | undefined, around: Pick<Around, 'marks' | 'level'>): void {
    if (!state || this.states.has(state)) return
    this.states.add(state)
    const mask = streamAt(dictionaryAt(state, 'SMask'), 'G')
    if (mask) this.enter(mask, around)
  }

  /** A pattern: tiles that are drawn, or a shading. */
  private paintWith(pattern: PDFRawStream | PDFDict | undefined, around: Pick<Around, 'marks' | 'level'>): void {
    if (pattern instanceof PDFRawStream) this.enter(pattern, around)
    else if (pattern) this.setState(dictionaryAt(pattern, 'ExtGState'), around)
  }

  private enter(stream: PDFRawStream, {marks, level}: Pick<Around, 'marks' | 'level'>): void {
    if (this.forms.has(stream) || level > mostLevels) return
    this.forms.add(stream)
    this.walk(bytesOf(stream), {resources: dictionaryAt(stream.dict, 'Resources'), marks, level: level + 1, kept: 0})
  }

  private draw(word: string, around: Around): void {
    const {resources, marks, level} = around
    const object = streamAt(dictionaryAt(resources, 'XObject'), word)
    if (!object) {
      this.faults.push(`no resource \`${word}\``)
      return
    }
    if (nameAt(object.dict, 'Subtype') === 'Image') {
      this.images.add(object)
      this.painted.push([...marks])
    } else if (level < mostLevels) {
      this.forms.add(object)
      this.walk(bytesOf(object), {...around, resources: dictionaryAt(object.dict, 'Resources'), level: level + 1})
    }
  }

  private resource(resources: PDFDict | undefined, kind: string, name: string): PDFDict | undefined {
    return dictionaryAt(dictionaryAt(resources, kind), name) ?? this.fault(`no resource \`${name}\``, undefined)
  }

  private fault<T>(text: string, value: T): T {
    this.faults.push(text)
    return value
  }
}

function streamOrDictionary(resources: PDFDict | undefined, name: string): PDFRawStream | PDFDict | undefined {
  const patterns = dictionaryAt(resources, 'Pattern')
  return streamAt(patterns, name) ?? dictionaryAt(patterns, name)
}

function markOf([tag, properties]: readonly Operand[], resources: PDFDict | undefined): Mark {
  const name = tag?.kind === 'name' ? tag.value : ''
  if (properties?.kind === 'name') {
    const known = dictionaryAt(dictionaryAt(resources, 'Properties'), properties.value)
    return {tag: known ? name : `${name}?`}
  }
  if (properties?.kind !== 'dictionary') return {tag: name}
  const mcid = properties.entries.get('MCID')
  const [language, actual] = ['Lang', 'ActualText'].map((key) => {
    const value = properties.entries.get(key)
    return value?.kind === 'text' ? String.fromCharCode(...value.bytes) : undefined
  })
  return {
    tag: name,
    ...(mcid?.kind === 'number' ? {mcid: mcid.value} : {}),
    ...(language === undefined ? {} : {language}),
    ...(actual === undefined ? {} : {actual}),
  }
}

function bytesIn(operand: Operand): readonly number[] {
  return operand.kind === 'text' ? operand.bytes : operand.kind === 'list' ? operand.items.flatMap(bytesIn) : []
}
