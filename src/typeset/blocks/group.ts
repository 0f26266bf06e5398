import type {Pt} from '../../base/index.js'
import type {FlowBlock, Item, Piece, SetBlock, Strip} from '../../model/index.js'
import type {GroupStyle} from '../../theme/index.js'
import type {Composer} from '../composer.js'
import type {Frame} from '../frame.js'
import {ruleOf} from '../strips/ruleOf.js'
import {padStrip, shiftItems} from '../strips/shift.js'
import {turnItem} from '../strips/turn.js'
import {asPiece} from './asPiece.js'
import {setFlow} from './flow.js'

type Group = Extract<FlowBlock, {kind: 'group'}>

/** A strip on its way through a group, with the block it belongs to. */
interface Held {
  readonly set: number
  readonly strip: Strip
}

/** Blocks with a bar, rules, a border or a ground around them. Each inner block stays a block, for its place in the structure. */
export function setGroup(composer: Composer, block: Group, frame: Frame): readonly Piece[] {
  const style = roomy(composer.group(block.style, block.place), frame.measure)
  const side = sideOf(style)
  const inner: Frame = {
    ...frame,
    measure: frame.measure - style.left - style.right - side.left - side.right,
    styles: {...frame.styles, ...(style.label ? {label: style.label} : {}), ...style.styles},
  }
  const sets = setFlow(composer, block.blocks, inner)
  const held = sets.flatMap((set, index) => set.strips.map((strip): Held => ({set: index, strip})))
  if (held.length === 0) return []
  const box = {x: style.left, width: frame.measure - style.left - style.right}
  const moved = held.map(({set, strip}) => ({
    set,
    strip: {...strip, items: shiftItems(strip.items, style.left + side.left, 0)},
  }))
  const closed = isContinuous(style) ? withoutGaps(moved) : moved
  const dressed = spaced(
    kept(
      edged(composer, closed, style, box).map((one) => decorated(composer, one, style, box)),
      block,
      style,
      frame,
    ),
    style,
  )
  if (!style.turned) return regrouped(anchored(dressed, block), sets, block).map(asPiece)
  return regrouped(anchored(turnOver(dressed, frame.measure), block), sets, block)
    .toReversed()
    .map(asPiece)
}

/** Points, and share of the measure around it: a group that would leave less of it is set at its full measure. */
const leastMeasure = 90
const leastShare = 0.5

/** However deep groups stand in one another, none leaves the page. */
function roomy(style: GroupStyle, measure: Pt): GroupStyle {
  const {left, right} = sideOf(style)
  const room = measure - style.left - style.right - left - right
  if (room >= Math.min(leastMeasure, leastShare * measure)) return style
  const {bar: _bar, border: _border, ...plain} = style
  return {...plain, left: 0, right: 0, padding: 0}
}

function sideOf({bar, border, padding}: GroupStyle): {readonly left: Pt; readonly right: Pt} {
  const thickness = border?.thickness ?? 0
  return {left: padding + thickness + (bar ? bar.thickness + bar.gap : 0), right: padding + thickness}
}

const isContinuous = ({bar, border, ground}: GroupStyle): boolean =>
  bar !== undefined || border !== undefined || ground !== undefined

/** The space between two strips is made part of the upper one, so that a bar or a ground has no gaps. */
function withoutGaps(held: readonly Held[]): readonly Held[] {
  return held.map(({set, strip}, index) => {
    const next = held[index + 1]?.strip
    const gap = next ? Math.max(strip.after, next.before) : 0
    return {
      set,
      strip: {...padStrip(strip, 0, gap), before: index === 0 ? strip.before : 0, after: next ? 0 : strip.after},
    }
  })
}

/** Rules and padding at the head of the first strip and the foot of the last. */
function edged(
  composer: Composer,
  held: readonly Held[],
  style: GroupStyle,
  {x, width}: {readonly x: Pt; readonly width: Pt},
): readonly Held[] {
  const {ruleAbove, ruleBelow, border, ground} = style
  // a bar alone needs no room above and below its text
  const padding = border || ground || ruleAbove || ruleBelow ? style.padding : 0
  const thickness = border?.thickness ?? 0
  return held.map(({set, strip}, index) => {
    const above = index === 0 ? ruleAbove : undefined
    const below = index === held.length - 1 ? ruleBelow : undefined
    const head = index === 0 ? padding + thickness + (above ? above.thickness + above.gap : 0) : 0
    const foot = index === held.length - 1 ? padding + thickness + (below ? below.thickness + below.gap : 0) : 0
    const padded = padStrip(strip, head, foot)
    const rules = [
      ...(above ? [ruleOf(above, x, width, above.thickness / 2, composer.colour(above.colour))] : []),
      ...(below ? [ruleOf(below, x, width, padded.height - below.thickness / 2, composer.colour(below.colour))] : []),
      ...(border && index === 0 ? [across(x, width, thickness / 2, thickness, composer.colour(border.colour))] : []),
      ...(border && index === held.length - 1
        ? [across(x, width, padded.height - thickness / 2, thickness, composer.colour(border.colour))]
        : []),
    ]
    return {set, strip: {...padded, items: [...padded.items, ...rules]}}
  })
}

/** Bar, uprights and ground along the whole strip. */
function decorated(
  composer: Composer,
  {set, strip}: Held,
  {bar, border, ground}: GroupStyle,
  {x, width}: {readonly x: Pt; readonly width: Pt},
): Held {
  const {height} = strip
  const under: Item[] = ground ? [{kind: 'fill', x, y: 0, width, height, colour: composer.colour(ground)}] : []
  const sides: Item[] = [
    ...(bar ? [upright(x + bar.thickness / 2, height, bar.thickness, composer.colour(bar.colour))] : []),
    ...(border
      ? [x + border.thickness / 2, x + width - border.thickness / 2].map((at) =>
          upright(at, height, border.thickness, composer.colour(border.colour)),
        )
      : []),
  ]
  return {set, strip: {...strip, items: [...under, ...strip.items, ...sides]}}
}

const across = (x: Pt, width: Pt, y: Pt, thickness: Pt, colour: string): Item => ({
  kind: 'rule',
  x1: x,
  y1: y,
  x2: x + width,
  y2: y,
  thickness,
  colour,
})
const upright = (x: Pt, height: Pt, thickness: Pt, colour: string): Item => ({
  kind: 'rule',
  x1: x,
  y1: 0,
  x2: x,
  y2: height,
  thickness,
  colour,
})

/** No page ends inside a group that is to be kept and fits a page; nor just before its foot. */
function kept(held: readonly Held[], {keep}: Group, style: GroupStyle, frame: Frame): readonly Held[] {
  const height = held.reduce((sum, {strip}) => sum + strip.height + Math.max(strip.before, strip.after), 0)
  if (!(keep || style.keepTogether) || height > frame.height) return held
  return held.map(({set, strip}, index) => (index < held.length - 1 ? {set, strip: {...strip, brk: 0}} : {set, strip}))
}

function spaced(held: readonly Held[], {before, after}: GroupStyle): readonly Held[] {
  return held.map(({set, strip}, index) => ({
    set,
    strip: {
      ...strip,
      ...(index === 0 ? {before: Math.max(before, strip.before)} : {}),
      ...(index === held.length - 1 ? {after: Math.max(after, strip.after)} : {}),
    },
  }))
}

/** The whole upside-down: the last strip first, each turned by half in its own box. No page ends inside it. */
function turnOver(held: readonly Held[], measure: Pt): readonly Held[] {
  return held.toReversed().map(({set, strip}, index) => {
    const {repeat: _, tail: __, ...bare} = strip
    const {before, after, height, items} = strip
    const turned = items.map((item) => turnItem(item, measure, height))
    const brk = index < held.length - 1 ? 0 : 2
    return {set, strip: {...bare, before: after, after: before, brk, items: turned}}
  })
}

function anchored(held: readonly Held[], {anchors = []}: Group): readonly Held[] {
  if (anchors.length === 0) return held
  return held.map(({set, strip}, index) =>
    index === 0 ? {set, strip: {...strip, anchors: [...anchors, ...strip.anchors]}} : {set, strip},
  )
}

/** The strips back in their blocks, each under the group in the structure when it has a place there. */
function regrouped(held: readonly Held[], sets: readonly SetBlock[], {structure}: Group): readonly SetBlock[] {
  return sets.flatMap((set, index) => {
    const strips = held.filter((one) => one.set === index).map(({strip}) => strip)
    return strips.length ? [{...set, strips, structure: set.structure.length ? set.structure : (structure ?? [])}] : []
  })
}
