import {type Pt, roundPt} from '../../base/index.js'
import {isInvisible, isWordSpace} from '../../metrics/index.js'
import type {Item, Span} from '../../model/index.js'
import type {Composed} from '../text/compose.js'
import {visualOrder} from '../text/direction.js'
import {glyphsIn, isFill, type Setting, scaleOf, widthIn} from '../text/setting.js'
import {glyphGive, letterGive, shrink, stretch} from './bestBreaks.js'
import type {Line} from './breakLines.js'
import {hanging, hyphenSign} from './breakpoints.js'
import {hangsInside, hangsOutside} from './hanging.js'
import {setObject} from './setObject.js'

export interface LineBox {
  /** Left edge and width of the measure, in the strip. */
  readonly x: Pt
  readonly width: Pt
  readonly baseline: Pt
  readonly align: 'justify' | 'left' | 'center' | 'right'
  readonly hang: boolean
  /** Tag of the text, and of pictures in it by their words. */
  readonly tag: number
  readonly figureTag: (alt: string) => number
}

export interface SetLine {
  readonly items: readonly Item[]
  /** Points by which it is wider than its measure. */
  readonly excess: Pt
}

/** A stretch of a line in one setting. */
interface Part {
  readonly setting: Setting
  readonly text: string
  readonly written: string
  readonly width: Pt
  readonly spaces: number
  readonly spaceWidth: Pt
  /** Counted in a line that is justified, for there letters are drawn wider. */
  readonly glyphs: number
}

/** Puts a line at its place: spans with their x, and what stands among them. */
export function setLine(composed: Composed, line: Line, box: LineBox): SetLine {
  const parts = partsOf(composed, line, box.align === 'justify')
  if (parts.length === 0) return {items: [], excess: 0}
  const indent = line.indent
  const natural = sum(parts, (part) => part.width)
  const out = box.hang ? protrusion(parts, line, composed) : {left: 0, right: 0}
  const room = box.width - indent + out.left + out.right
  const fills = parts.filter((part) => isFill(part.setting)).length
  const gap = room - natural
  const slack = fills > 0 && gap > 0 ? {...noSlack, fill: gap / fills} : slackOf(parts, line, box.align, gap)
  const start = box.x + indent - out.left + (slack === noSlack ? shift(box.align, gap) : 0)
  return {items: place(parts, line, box, slack, start), excess: Math.max(0, -gap - slack.taken)}
}

interface Slack {
  /** Share of its width added to every word space. */
  readonly space: number
  /** Width to which letters are drawn, by their own, and what is added after each, in ems. */
  readonly scale: number
  readonly letter: number
  /** Points for each thing that fills. */
  readonly fill: Pt
  /** Points by which the line was drawn together. */
  readonly taken: Pt
}
const noSlack: Slack = {space: 0, scale: 1, letter: 0, fill: 0, taken: 0}

function slackOf(parts: readonly Part[], line: Line, align: LineBox['align'], gap: Pt): Slack {
  if (align !== 'justify' || (line.last && gap >= 0)) return noSlack
  const spaces = sum(parts, (part) => part.spaceWidth)
  if (spaces === 0) return noSlack
  const widths = sum(parts, lettersOf)
  const ems = sum(parts, emsOf)
  const give = widths * glyphGive + ems * letterGive
  if (gap < -(spaces * shrink + give) * 1.5) return noSlack
  const bound = gap > 0 ? stretch : shrink
  const ratio = Math.max(-1, Math.min(1, gap / (spaces * bound + give)))
  // a ten-thousandth: what a page says of a line is short
  const scale = 1 + fine(ratio * glyphGive)
  const letter = fine(ratio * letterGive)
  return {space: (gap - widths * (scale - 1) - ems * letter) / spaces, scale, letter, fill: 0, taken: Math.max(0, -gap)}
}

const fine = (value: number): number => Math.round(value * 1e4) / 1e4

/** Points of a part that are drawn by letters and may be drawn wider. */
const lettersOf = ({setting, glyphs, width, spaceWidth}: Part): Pt =>
  canGive(setting) ? width - spaceWidth - setting.tracking * glyphs : 0

/** Gaps between letters inside the words of a part, in points for each em that is added: those at spaces belong to the spaces. */
const emsOf = ({setting, glyphs, spaces}: Part): Pt => (canGive(setting) ? (glyphs - 2 * spaces) * setting.size : 0)

/** Words that are joined and run from right to left are left as they are. */
const canGive = (setting: Setting): boolean => !setting.object && setting.level === 0

const shift = (align: LineBox['align'], gap: Pt): Pt =>
  gap <= 0 ? 0 : align === 'center' ? gap / 2 : align === 'right' ? gap : 0

function partsOf(
  {text, written, settings, starts}: Composed,
  {from, to, hyphen}: Line,
  isJustified: boolean,
): readonly Part[] {
  const parts: Part[] = []
  for (let i = 0; i < settings.length; i++) {
    const start = Math.max(from, starts[i]!)
    const end = Math.min(to, starts[i + 1] ?? text.length)
    if (starts[i]! >= to && end <= start) break
    if (end <= start) continue
    const setting = settings[i]!
    const shown = visible(text.slice(start, end))
    const words = written === text ? shown : visible(written.slice(start, end))
    parts.push(partOf(setting, hyphen && end === to ? `${shown}-` : shown, words, isJustified))
  }
  return parts
}

function partOf(setting: Setting, text: string, written: string, isJustified: boolean): Part {
  let spaces = 0
  let spaceWidth = 0
  if (setting.object === undefined) {
    for (let at = 0; at < text.length; at++) {
      if (!isWordSpace(text.charCodeAt(at))) continue
      spaces++
      spaceWidth += setting.fount.advanceFor(text.charCodeAt(at)) * scaleOf(setting)
    }
  }
  const glyphs = isJustified && canGive(setting) ? glyphsIn(setting, text) : 0
  return {setting, text, written, width: widthIn(setting, text, 0, text.length), spaces, spaceWidth, glyphs}
}

/** Without signs that only say where a line may break. */
function visible(text: string): string {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (isInvisible(code) && code !== 0x200c && code !== 0x200d)
      return text.replace(/[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\n\r]|[\ufe00-\ufe0f]/gu, '')
  }
  return text
}

function protrusion(parts: readonly Part[], line: Line, {text}: Composed): {readonly left: Pt; readonly right: Pt} {
  const first = parts[0]!
  const last = parts.at(-1)!
  const left = line.from === 0 ? 0 : hanging(first.setting, text.charCodeAt(line.from), hangsInside)
  const end = line.hyphen ? hyphenSign : text.charCodeAt(line.to - 1)
  return {left, right: line.last && !line.hyphen ? 0 : hanging(last.setting, end, hangsOutside)}
}

function place(parts: readonly Part[], line: Line, box: LineBox, slack: Slack, start: Pt): readonly Item[] {
  const spans: Span[] = []
  const others: Item[] = []
  const order = parts.every(({setting}) => setting.level === 0)
    ? undefined
    : visualOrder(parts.map(({setting}) => setting.level))
  const placed: (Span | undefined)[] = []
  let x = start
  for (let at = 0; at < parts.length; at++) {
    const index = order ? order[at]! : at
    const part = parts[index]!
    const width = isFill(part.setting) && slack.fill > 0 ? part.width + slack.fill : part.width
    if (part.setting.object) {
      others.push(
        ...setObject(part.setting, {x, width, box, before: parts[index - 1]?.setting ?? parts[index + 1]?.setting}),
      )
      x += width
      continue
    }
    const span = spanOf(part, x, slack, isFill(parts[index + 1]?.setting ?? part.setting))
    placed[index] = span
    x += span.width
  }
  for (const span of placed) if (span) spans.push(span)
  if (spans.length === 0) return others
  return [{kind: 'line', x: spans[0]!.x, y: roundPt(box.baseline), spans, tag: box.tag, hyphen: line.hyphen}, ...others]
}

function spanOf(part: Part, x: Pt, slack: Slack, beforeFill: boolean): Span {
  const {setting, text, written} = part
  const [scale, letter] = canGive(setting) ? [slack.scale, slack.letter * setting.size] : [1, 0]
  const letters = scale === 1 && letter === 0 ? 0 : lettersOf(part) * (scale - 1) + emsOf(part) * slack.letter
  const width = part.width + slack.space * part.spaceWidth + letters
  // a space is a glyph too, and stands behind one: what is done to letters is made good there
  const wordSpace = part.spaces ? ((slack.space + 1 - scale) * part.spaceWidth) / part.spaces - 2 * letter : 0
  const plain = text.endsWith('-') && text.length > written.length ? text.slice(0, -1) : text
  const span: {-readonly [K in keyof Span]: Span[K]} = {
    face: setting.fount.face.key,
    size: setting.size,
    colour: setting.colour,
    rise: setting.rise,
    // a word before a leader ends in a space, or a reader would join it to what follows
    text: beforeFill && !text.endsWith(' ') ? `${text} ` : text,
    x: roundPt(x),
    width: roundPt(width),
    wordSpace,
    letterSpace: setting.tracking + letter,
    features: setting.fount.features,
    language: setting.language,
  }
  if (scale !== 1) span.scale = scale
  if (plain !== written) span.actual = written
  if (setting.link !== undefined) span.link = setting.link
  if (setting.goto !== undefined) span.goto = setting.goto
  if (setting.underline) span.underline = true
  if (setting.strike) span.strike = true
  if (setting.level === 1) span.rtl = true
  return span
}

function sum<T>(list: readonly T[], of: (one: T) => number): number {
  let total = 0
  for (const one of list) total += of(one)
  return total
}
