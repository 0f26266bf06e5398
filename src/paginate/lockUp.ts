import {type Pt, roundPt} from '../base/index.js'
import type {Anchor, Page, Placed, Strip} from '../model/index.js'
import type {Bit} from './bits.js'
import {placeWaiting} from './floats.js'
import {takeLabel} from './folio.js'
import {type Column, columnsOf, type Forme, isOwingNotes, newForme} from './forme.js'
import {furniture, vectors} from './furniture.js'
import {sideOf, typeAreaOf} from './geometry.js'
import {type Shift, shiftOf} from './level.js'
import type {MakeUp} from './makeUp.js'
import {marksOn, type StandingMark} from './marks.js'
import {runOn, shareOf} from './setNotes.js'

type Rule = Page['rules'][number]
interface Leaf {
  readonly placed: readonly Placed[]
  readonly rules: readonly Rule[]
  readonly marks: readonly StandingMark[]
}

/**
 * Ends the page in hand (both pages of a spread) and takes the next. `full` says that it ended for want of room. Notes
 * that run on take what room is left. `leaving`: single pages follow the spread, unless notes run on, and its recto is left
 * out when nothing stands on it.
 */
export function lockUp(make: MakeUp, full: boolean, leaving = false): void {
  const {forme} = make
  if (isOwingNotes(forme)) runOn(make, Number.POSITIVE_INFINITY)
  const last = leaving && !isOwingNotes(forme)
  const shift = shiftOf(forme, full)
  const leaf = leafOf(make, 0, shift)
  issue(make, leaf)
  issueBehind(make, leaf)
  if (forme.spread) {
    const recto = leafOf(make, 1, shift)
    if (!last || recto.placed.length > 0) issue(make, recto)
  }
  takeForme(make, forme.spread && !last, forme)
}

/** Takes a new page in hand, by the master now in force. `before` gives the notes that run on. */
export function takeForme(make: MakeUp, spread: boolean, before?: Forme): void {
  make.forme = newForme(make.master, make.pages.length, spread, before, make.longer)
  if (isOwingNotes(make.forme)) runOn(make, shareOf(make))
  placeWaiting(make)
}

/** A page with nothing on it, so that what follows stands on the side it asks for. */
export function issueBlank(make: MakeUp): void {
  issue(make, {placed: [], rules: [], marks: []})
}

/** Goes on at the head of the next page, and nothing stands on this one. */
export function skipPage(make: MakeUp): void {
  issueBlank(make)
  takeForme(make, false, make.forme)
}

/** The other side of a leaf, where something stands behind what it bears: each as far from the other margin. */
function issueBehind(make: MakeUp, {placed}: Leaf): void {
  const {width} = make.master
  const behind = placed.flatMap((one): Placed[] =>
    one.strip.behind ? [{...one, strip: one.strip.behind, x: roundPt(width - one.x - one.width)}] : [],
  )
  if (behind.length > 0) issue(make, {placed: behind, rules: [], marks: []})
}

function issue(make: MakeUp, {placed, rules, marks}: Leaf): void {
  const {master, pages} = make
  const index = pages.length
  const text = placed.filter(({role}) => role !== 'repeat')
  pages.push({
    index,
    label: takeLabel(make.numbering),
    master: master.name,
    width: master.width,
    height: master.height,
    side: sideOf(index, master),
    placed,
    rules,
    anchors: text.flatMap(({strip, x, y}) => strip.anchors.map((name): Anchor => ({name, x, y}))),
    marks: marksOn(marks, make.carried),
    headless: placed.length === 0 || text.some(({strip}) => strip.headless === true),
    blank: placed.length === 0,
    ...(make.forme.spread ? {facing: true} : {}),
  })
}

function leafOf(make: MakeUp, leaf: 0 | 1, shift: Shift): Leaf {
  const {forme} = make
  const area = forme.spread ? typeAreaOf(forme.master, leaf === 0 ? 'verso' : 'recto') : forme.area
  const top = area.top + forme.floatTop
  const bottom = area.top + area.height
  const columns = columnsOf(forme).filter((column) => column.leaf === leaf)
  const placed: Placed[] = []
  const lines: Placed[] = []
  const rules: Rule[] = []
  const add = (
    strip: Strip,
    bit: Bit | undefined,
    at: {readonly x: Pt; readonly width: Pt},
    y: Pt,
    role: Placed['role'],
  ): void => {
    placed.push({
      strip,
      x: roundPt(at.x),
      y: roundPt(y),
      width: roundPt(at.width),
      role,
      of: bit?.of ?? null,
      source: bit?.source ?? '',
    })
  }
  const marks = forme.standing
    .filter((one) => one.leaf === leaf && one.role === 'body')
    .flatMap(({strip, side}) => (strip.marks ?? []).map((mark): StandingMark => ({...mark, side})))
  if (leaf === 0) addFloats(forme.floats.top, area.top, add, area.full)
  for (const one of forme.standing)
    if (one.leaf === leaf) add(one.strip, one.bit, one, top + one.y + shift(one.y), one.role)
  for (const column of columns)
    if (column.last?.tail) add(column.last.tail, undefined, column.at, top + column.y + shift(column.y), 'repeat')
  for (const {from, to} of forme.spread || !forme.master.hairline ? [] : forme.parallels) {
    if (to <= from) continue
    const x = (forme.left.at.x + forme.left.at.width + forme.right.at.x) / 2
    lines.push(furniture(hairline(to + shift(to) - from - shift(from)), x, top + from + shift(from), 0))
  }
  if (leaf === 0) addFloats(forme.floats.bottom, bottom - forme.full.foot.height - forme.floatBottom, add, area.full)
  for (const column of [
    ...columns.filter(({side}) => side !== 'full'),
    ...columns.filter(({side}) => side === 'full'),
  ]) {
    rules.push(...addNotes(make, column, bottom - footOver(forme, column), add))
  }
  return {placed: [...placed, ...lines], rules, marks}
}

type Add = (
  strip: Strip,
  bit: Bit | undefined,
  at: {readonly x: Pt; readonly width: Pt},
  y: Pt,
  role: Placed['role'],
) => void

/** From the top of a column's own notes to the bottom of the type area: floats stand under the notes of the sides. */
function footOver({full, floatBottom}: Forme, column: Column): Pt {
  return column.foot.height + (column.side === 'full' ? 0 : full.foot.height + floatBottom)
}

function addFloats(
  floats: readonly (readonly Bit[])[],
  from: Pt,
  add: Add,
  at: {readonly x: Pt; readonly width: Pt},
): void {
  let y = from
  for (const bit of floats.flat()) {
    y += bit.strip.before
    add(bit.strip, bit, at, y, 'float')
    y += bit.strip.height + bit.strip.after
  }
}

function addNotes(make: MakeUp, column: Column, from: Pt, add: Add): readonly Rule[] {
  const {separation, rule} = make.theme.notes
  const rules: Rule[] = []
  let y = from
  for (const name of make.seriesOrder) {
    const parts = column.foot.series.get(name)?.parts ?? []
    if (parts.length === 0) continue
    if (rule.thickness > 0)
      rules.push({
        x: roundPt(column.at.x),
        y: roundPt(y + separation / 2),
        width: roundPt(column.at.width * rule.share),
        thickness: rule.thickness,
      })
    y += separation
    let last: Strip | undefined
    for (const {note, from: first, to, beside} of parts)
      for (const bit of note.lines.slice(first, to)) {
        if (beside !== undefined) {
          const {x, width} = column.at
          add(bit.strip, bit, {x: x + beside, width: width - beside}, y - bit.strip.height, 'note')
          continue
        }
        if (last) y += Math.max(last.after, bit.strip.before)
        add(bit.strip, bit, column.at, y, 'note')
        y += bit.strip.height
        last = bit.strip
      }
  }
  return rules
}

/** Points. Thickness of the hairline between the columns of parallel text: as thin as an office printer can draw. */
const hairlineThickness: Pt = 0.3

function hairline(height: Pt): Strip {
  return vectors(height, {
    kind: 'rule',
    x1: 0,
    y1: 0,
    x2: 0,
    y2: height,
    thickness: hairlineThickness,
    colour: '#000000',
  })
}
