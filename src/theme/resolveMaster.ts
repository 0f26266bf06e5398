import {type Pt, ptPerMm, roundPt} from '../base/index.js'
import {inherit} from './inherit.js'
import {type Context, type Reader, readerOf} from './reader.js'
import {readRunningLine} from './readRunningLine.js'
import type {Master, ParagraphStyle} from './types.js'

/** Points. Margins of a theme that gives none. */
const margin = roundPt(25 * ptPerMm)
/** Points. Between two columns of text: the width of a wide word space and a half at every size of text. */
const gutter = roundPt(7 * ptPerMm)

/**
 * A page of the paper, upright or turned. One that extends none extends `body`. `lines` says how many lines of the grid
 * the page holds; the bottom margin is what they leave.
 */
export function resolveMaster(
  name: string,
  context: Context,
  paper: {readonly width: Pt; readonly height: Pt},
  styles: {readonly [name: string]: ParagraphStyle},
): Master {
  const node = inherit('masters', name, context, 'body')
  const read = (whole: Pt): Reader => readerOf(node, context, {em: context.size ?? 0, line: context.line ?? 0, whole})
  const {width, height} = sheet(read(paper.width), read(paper.height), paper)
  const across = read(width)
  const down = read(height)
  const grid = down.points(['grid'], context.line ?? 0, {least: 0, most: 200})
  const oneSided = across.plain(['one-sided'], false)
  const top = down.points(['margins', 'top'], margin, inside)
  const master: Master = {
    ...{name, width, height},
    margins: {
      inner: across.points(['margins', 'inner'], margin, inside),
      top,
      outer: across.points(['margins', 'outer'], margin, inside),
      bottom: bottomOf(down, height, top, grid || (context.line ?? 0)),
    },
    oneSided,
    gutter: across.points(['gutter'], gutter, inside),
    balance: across.share(['balance'], 0.5, {least: 0.2, most: 0.8}),
    hairline: across.plain(['hairline'], false),
    grid,
    feather: down.points(['feather'], 0, {least: 0, most: 20}),
    head: readRunningLine(down, 'head', oneSided, 'running-head', styles),
    foot: readRunningLine(down, 'foot', oneSided, 'running-foot', styles),
    openingFoot: readRunningLine(
      down,
      down.has('opening-foot') ? 'opening-foot' : 'foot',
      oneSided,
      'running-foot',
      styles,
    ),
    band: across.plain(['band'], false),
    vertical: across.plain<Master['vertical']>(['vertical'], 'top'),
  }
  checkMeasure(master, context.line ?? 0, across)
  return master
}

const inside = {least: 0, most: 3000}

function sheet(
  across: Reader,
  down: Reader,
  paper: {readonly width: Pt; readonly height: Pt},
): {width: Pt; height: Pt} {
  const turned = across.plain<'portrait' | 'landscape'>(['orientation'], 'portrait') === 'landscape'
  const width = across.points(['width'], turned ? paper.height : paper.width, inside)
  return {width, height: down.points(['height'], turned ? paper.width : paper.height, inside)}
}

function bottomOf(read: Reader, height: Pt, top: Pt, grid: Pt): Pt {
  const lines = read.plain(['lines'], 0)
  return lines === 0 ? read.points(['margins', 'bottom'], margin, inside) : roundPt(height - top - lines * grid)
}

/** Nothing can be set on a page without a measure. */
function checkMeasure({width, height, margins, gutter: between, balance}: Master, line: Pt, read: Reader): void {
  const measure = width - margins.inner - margins.outer
  const column = (measure - between) * Math.min(balance, 1 - balance)
  const depth = height - margins.top - margins.bottom
  if (column <= 0)
    read.complain('theme-measure', ['margins'], `leaves ${roundPt(measure)} pt of ${width} pt for two columns of text`)
  if (margins.bottom >= 0 && depth >= line) return
  const asked = read.plain(['lines'], 0)
  if (asked > 0)
    read.complain(
      'theme-measure',
      ['lines'],
      `${asked} lines are ${roundPt(depth)} pt, and the page is ${height} pt high`,
    )
  else read.complain('theme-measure', ['margins'], `leaves ${roundPt(depth)} pt of ${height} pt for lines of text`)
}
