import {type Pt, roundPt} from '../../base/index.js'
import type {Item, Paragraph, SetBlock, Strip, Tag} from '../../model/index.js'
import type {ParagraphStyle} from '../../theme/index.js'
import type {Composer} from '../composer.js'
import {type Frame, styleIn} from '../frame.js'
import {breakLines, type Line} from '../lines/breakLines.js'
import {type Chunks, cutChunks, forced} from '../lines/chunks.js'
import {type LineBox, setLine} from '../lines/setLine.js'
import {ruleOf} from '../strips/ruleOf.js'
import {padStrip} from '../strips/shift.js'
import {codeRuns} from '../text/codeRuns.js'
import {lineOverfull, textFitted} from '../text/complaints.js'
import {compose} from '../text/compose.js'
import {labelsOver, setMarker} from './marker.js'

/** Points. A narrower measure is set ragged: justified, it would gape. */
const narrowest = 200

/** A paragraph with its words measured, before its width is known. */
export interface Measured {
  readonly block: Paragraph
  readonly style: ParagraphStyle
  readonly chunks: Chunks
  /** From the left edge of the measure, and from its right. */
  readonly left: Pt
  readonly right: Pt
}

export function measureParagraph(composer: Composer, block: Paragraph, frame: Frame): Measured {
  const asked = underTwin(block, composer.style(styleIn(frame, block.style), block.place))
  const runs = block.role === 'Code' ? codeRuns(block.runs) : block.runs
  const measured = measuredIn(composer, block, runs, asked, frame.measure)
  const style = fitted(measured, frame)
  if (style === asked) return measured
  const {size, fit = size} = asked
  if (style.size < size * worthTelling)
    composer.report(textFitted(textOf(runs), {size: style.size, asked: size, least: fit}, block.place))
  return measuredIn(composer, block, runs, style, frame.measure)
}

function underTwin({under}: Paragraph, style: ParagraphStyle): ParagraphStyle {
  if (!under) return style
  const {opens: _opens, ruleAbove: _rule, ...rest} = style
  return {...rest, before: 0, sink: 0}
}

/** Of the measure. Text nested deeper than this stands no further in, or it would leave the page. */
const deepest = 0.5

function measuredIn(
  composer: Composer,
  block: Paragraph,
  runs: Paragraph['runs'],
  style: ParagraphStyle,
  measure: Pt,
): Measured {
  const chunks = cutChunks(compose(composer, runs, style, block.place))
  const nested = style.step * (block.depth ?? 0) + labelsOver(composer, block, style)
  const left = Math.max(style.left, Math.min(style.left + nested, deepest * measure))
  const isProse = style.turnover > 0 && !chunks.after.slice(0, -1).includes(forced)
  return {block, style: isProse ? {...style, turnover: 0} : style, chunks, left, right: style.right}
}

/** Part of its size: text set smaller than this to fit is told of. */
const worthTelling = 0.6

const textOf = (runs: Paragraph['runs']): string => runs.map(({text}) => text ?? '').join('')

/** Part of several lines that words fill: the rest is left at their ends. */
const lineShare = 0.8

/** The style, as much smaller as its longest word and its number of lines ask, and as its least size allows. */
function fitted({style, chunks, left, right}: Measured, {measure}: Frame): ParagraphStyle {
  const {fit, fitLines, size, leading} = style
  const room = measure - left - right
  const inLines = fitLines === undefined ? 0 : fitLines === 1 ? chunks.most : chunks.most / (fitLines * lineShare)
  const asked = Math.max(chunks.least, inLines)
  if (fit === undefined || fit >= size || asked <= room) return style
  // a hair less than what fits: rounding must not make it too wide again
  const scale = Math.max(fit / size, (room / asked) * 0.995)
  return {...style, size: roundPt(size * scale), leading: roundPt(leading * scale)}
}

export function setParagraph(composer: Composer, block: Paragraph, frame: Frame): SetBlock {
  return setMeasured(composer, measureParagraph(composer, block, frame), frame)
}

/** `lines`: as it is to be broken, when that is known. */
export function setMeasured(
  composer: Composer,
  measured: Measured,
  frame: Frame,
  lines: readonly Line[] | undefined = undefined,
): SetBlock {
  const {block} = measured
  const tags = tagsOf(block)
  const strips = ruled(composer, stripsOf(composer, measured, frame, {tags, lines}), measured, frame)
  return {
    strips: opened(strips, measured.style, frame),
    tags,
    structure: block.structure ?? [],
    ...(block.place ? {place: block.place} : {}),
  }
}

function tagsOf({role = 'P', language}: Paragraph): Tag[] {
  return role === 'Artifact' ? [] : [{role, up: -1, language}]
}

function stripsOf(
  composer: Composer,
  measured: Measured,
  frame: Frame,
  {tags, lines: known}: {readonly tags: Tag[]; readonly lines: readonly Line[] | undefined},
): readonly Strip[] {
  const {block, style, chunks, left, right} = measured
  const width = frame.measure - left - right
  const align = alignOf(measured, frame, width)
  const marker = block.marker
    ? setMarker(composer, block.marker, {style, left, baseline: baselineOf(composer, style), tags, place: block.place})
    : undefined
  const lines = known ?? breakLines(chunks, breakOptions(measured, width, align, marker?.indent))
  const tag = tags.length ? 0 : -1
  const box: LineBox = {
    x: left,
    width,
    baseline: baselineOf(composer, style),
    align,
    hang: style.hang && align === 'justify',
    tag,
    figureTag: (alt) => figureTag(tags, alt),
  }
  if (lines.length === 0) return [stripOf(measured, [], 0, marker?.items ?? [])]
  return lines.map((line, index) => {
    const set = setLine(chunks.composed, line, boxFor(box, style))
    if (set.excess > 0.5)
      composer.report(lineOverfull(chunks.composed.written.slice(line.from, line.to), set.excess, block.place))
    const items = index === 0 && marker ? [...marker.items, ...set.items] : set.items
    return stripOf(measured, lines, index, items)
  })
}

/** Verse: the lines that turn over are indented, so all but hard line beginnings have less room. Prose has no such lines. */
const boxFor = (box: LineBox, {turnover}: ParagraphStyle): LineBox =>
  turnover > 0 ? {...box, x: box.x + turnover, width: box.width - turnover} : box

function alignOf({block, style}: Measured, frame: Frame, width: Pt): LineBox['align'] {
  const align = block.align ?? frame.align ?? style.align
  return align === 'justify' && (width < narrowest || style.turnover > 0) ? 'left' : align
}

export function breakOptions(
  {block, style}: Measured,
  width: Pt,
  align: LineBox['align'],
  markerIndent: Pt | undefined,
) {
  const indent =
    style.turnover > 0
      ? -style.turnover
      : (markerIndent ??
        (block.flush && style.indent > 0 ? 0 : align === 'center' || align === 'right' ? 0 : style.indent))
  return {
    width: style.turnover > 0 ? width - style.turnover : width,
    indent,
    indentAfterForced: style.turnover > 0 ? -style.turnover : 0,
    justify: align === 'justify',
    hyphenate: style.hyphenate,
    hang: style.hang && align === 'justify',
  }
}

/** Where the baseline stands in a line: the type in the middle of its leading. */
export function baselineOf(composer: Composer, style: ParagraphStyle): Pt {
  const family = composer.theme.fonts[style.font] ?? style.font
  const {ascent, descent} = composer.faces.find({family, weight: style.weight, italic: style.italic}).face
  return roundPt((style.leading - (ascent - descent) * style.size) / 2 + ascent * style.size)
}

function figureTag(tags: Tag[], alt: string): number {
  return tags.push({role: 'Figure', up: tags.length ? 0 : -1, ...(alt ? {alt} : {})}) - 1
}

/** A line as a strip: its keeps, and the notes and anchors whose places it holds. An empty paragraph is one empty line. */
function stripOf(
  {block, style, chunks}: Measured,
  lines: readonly Line[],
  index: number,
  items: readonly Item[],
): Strip {
  const isLast = index >= lines.length - 1
  const kept = block.keepWithNext ?? style.keepWithNext
  const may = isLast
    ? !kept
    : !style.keepTogether && index + 1 >= style.orphans && lines.length - index - 1 >= style.widows
  const from = index === 0 ? 0 : lines[index]!.from
  const to = lines[index + 1]?.from ?? Infinity
  const {marks} = chunks.composed
  const here = marks.length === 0 ? marks : marks.filter(({at}) => at >= from && at < to)
  const strip = {
    height: style.leading,
    before: index === 0 ? style.before : 0,
    after: isLast ? style.after : 0,
    brk: !may ? 0 : isDivided(lines[index], chunks.composed.text) ? 1 : 2,
    items,
    notes: here.length === 0 ? none : here.flatMap(({note}) => note ?? []),
    anchors: here.length === 0 ? none : here.flatMap(({anchor}) => anchor ?? []),
  } as const
  return index === 0 ? withNames(strip, block) : strip
}

/** Of most lines there are none: they have one list for this. */
const none: readonly string[] = []

/** The first line bears what the paragraph is called by. */
function withNames(strip: Strip, {anchors = none, marks = [], outline}: Paragraph): Strip {
  if (anchors.length === 0 && marks.length === 0 && !outline) return strip
  return {
    ...strip,
    anchors: [...anchors, ...strip.anchors],
    ...(marks.length > 0 ? {marks} : {}),
    ...(outline ? {outline} : {}),
  }
}

/** A word goes on in the next line: at a hyphen that was put in, or at its own. */
const isDivided = (line: Line | undefined, text: string): boolean =>
  line !== undefined && (line.hyphen || (!line.last && text[line.to - 1] === '-'))

function ruled(
  composer: Composer,
  strips: readonly Strip[],
  {style, left, right}: Measured,
  frame: Frame,
): readonly Strip[] {
  const {ruleAbove, ruleBelow} = style
  if (!ruleAbove && !ruleBelow) return strips
  const width = frame.measure - left - right
  return strips.map((strip, index) => {
    const above = index === 0 && ruleAbove ? ruleAbove : undefined
    const below = index === strips.length - 1 && ruleBelow ? ruleBelow : undefined
    const padded = padStrip(strip, above ? above.thickness + above.gap : 0, below ? below.thickness + below.gap : 0)
    const rules = [
      ...(above ? [ruleOf(above, left, width, above.thickness / 2, composer.colour(above.colour))] : []),
      ...(below
        ? [ruleOf(below, left, width, padded.height - below.thickness / 2, composer.colour(below.colour))]
        : []),
    ]
    return {...padded, items: [...padded.items, ...rules]}
  })
}

/** The opening of a chapter: on a new page, sunk, without a running head. */
function opened(strips: readonly Strip[], {opens, sink}: ParagraphStyle, {height}: Frame): readonly Strip[] {
  if (!opens && sink === 0) return strips
  return strips.map((strip, index) => {
    if (index > 0) return strip
    return {
      ...strip,
      ...(sink > 0 ? {before: Math.max(strip.before, sink * height), firm: true} : {}),
      ...(opens ? {open: opens, headless: true} : {}),
    }
  })
}
