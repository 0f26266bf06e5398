import {type Pt, ptPerMm, roundPt} from '../base/index.js'

export type PaperName = 'A4' | 'A5' | 'Letter'

/** Points. ISO 216 and ANSI/ASME Y14.1, upright. */
export const papers: {readonly [name in PaperName]: {readonly width: Pt; readonly height: Pt}} = {
  A4: {width: roundPt(210 * ptPerMm), height: roundPt(297 * ptPerMm)},
  A5: {width: roundPt(148 * ptPerMm), height: roundPt(210 * ptPerMm)},
  Letter: {width: 612, height: 792},
}
