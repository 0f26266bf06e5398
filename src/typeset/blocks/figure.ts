import type {Pt} from '../../base/index.js'
import type {Asset, Item, Piece, SetBlock, SetFigure, Strip, Tag} from '../../model/index.js'
import type {Composer} from '../composer.js'
import type {Frame} from '../frame.js'
import {shiftTags} from '../strips/tags.js'
import {figureMissing} from './figureMissing.js'
import {setParagraph} from './paragraph.js'

/** Points. A place is kept for a picture that is not there. */
const emptyHeight = 72
const emptyRule = 0.5

/** A picture with its caption and credit, which stay under it. */
export function setFigure(composer: Composer, block: SetFigure, frame: Frame): readonly Piece[] {
  const tags: Tag[] = [{role: 'Figure', up: -1, alt: block.alt, language: block.language}]
  const caption = block.caption.flatMap((paragraph) => shiftTags(setParagraph(composer, paragraph, frame), tags))
  const under = caption.reduce((sum, strip) => sum + strip.height + strip.before + strip.after, 0)
  const picture = pictureOf(composer, block, frame, frame.height - under)
  const strips: Strip[] = [
    {...picture, brk: caption.length ? 0 : 2},
    ...caption.map(
      (strip, index): Strip => (index < caption.length - 1 ? {...strip, brk: 0} : closed(composer, strip)),
    ),
  ]
  const set: SetBlock = {strips, tags, structure: block.structure ?? [], ...(block.place ? {place: block.place} : {})}
  return [{kind: 'float', where: block.float ?? 'here', set: [set]}]
}

/** A line of space parts the last words of a caption from the text. */
function closed(composer: Composer, strip: Strip): Strip {
  return {...strip, brk: 2, after: Math.max(strip.after, composer.style('body').leading)}
}

function pictureOf(composer: Composer, block: SetFigure, {measure}: Frame, room: Pt): Strip {
  const caption = block.caption[0] ? composer.style(block.caption[0].style, block.place) : undefined
  const body = composer.style('body')
  const around = {before: caption?.before || body.leading, after: caption ? 0 : body.leading}
  const asset = composer.assets.get(block.url)
  if (!asset) composer.report(figureMissing(block.url, composer.assets.keys(), block.place))
  const {width, height} = asset ? sizeOf(asset, block, measure, room) : {width: measure, height: emptyHeight}
  // a picture and its caption share their left edge
  const x = caption?.align === 'left' || caption?.align === 'justify' ? 0 : (measure - width) / 2
  const item: Item = asset
    ? {kind: 'image', asset: block.url, x, y: 0, width, height, tag: 0, alt: block.alt}
    : {kind: 'box', x, y: 0, width, height, thickness: emptyRule, colour: composer.colour(body.colour)}
  return {height, ...around, brk: 2, items: [item], notes: [], anchors: block.anchors ?? []}
}

/** As wide as asked, or as it is; never wider than the measure nor higher than the page leaves. */
function sizeOf(asset: Asset, {width}: SetFigure, measure: Pt, room: Pt): {readonly width: Pt; readonly height: Pt} {
  const asked = width === undefined ? asset.width : 'points' in width ? width.points : width.share * measure
  const scale = Math.min(asked / asset.width, measure / asset.width, Math.max(room, emptyHeight) / asset.height)
  return {width: asset.width * scale, height: asset.height * scale}
}
