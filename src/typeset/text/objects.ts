import {type Place, type Pt, ptPerMm} from '../../base/index.js'
import type {Run} from '../../model/index.js'
import type {ParagraphStyle} from '../../theme/index.js'
import {figureMissing} from '../blocks/figureMissing.js'
import type {Composer} from '../composer.js'

/** Stands for an object in the text that is broken into lines (U+FFFC, object replacement). */
export const objectSign = '\ufffc'

/** Points. A box to tick, for a hand with a pen. */
const checkboxSide = 3.5 * ptPerMm
/** Space after the box beside that of the text, in ems: a word space alone looks like none there. */
const checkboxBearing = 0.3
/** Least width of a leader or of a blank that takes what is left, in ems of its style. */
const leastFill = 1.5

/** Width and height of what stands in a line without being text. */
export function sizeOf(
  composer: Composer,
  object: NonNullable<Run['object']>,
  style: ParagraphStyle,
  place?: Place,
): {readonly width: Pt; readonly height: Pt} {
  switch (object.kind) {
    case 'fill':
      return {width: leastFill * style.size, height: 0}
    case 'blank':
      return {width: object.width ?? leastFill * style.size, height: 0}
    case 'checkbox': {
      const side = Math.min(checkboxSide, style.leading * 0.9)
      return {width: side + checkboxBearing * style.size, height: side}
    }
    case 'image':
      return imageSize(composer, object.url, style, place)
  }
}

/** A picture in a line is no higher than the line. */
function imageSize(
  composer: Composer,
  url: string,
  style: ParagraphStyle,
  place?: Place,
): {readonly width: Pt; readonly height: Pt} {
  const asset = composer.assets.get(url)
  if (!asset) {
    composer.report(figureMissing(url, composer.assets.keys(), place))
    return {width: 0, height: 0}
  }
  const scale = Math.min(1, style.leading / asset.height)
  return {width: asset.width * scale, height: asset.height * scale}
}
