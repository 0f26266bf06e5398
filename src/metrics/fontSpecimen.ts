import {openFont} from './openFont.js'

/** What a font file says it is. */
export interface FontSpecimen {
  readonly family: string
  /** 100 to 900. */
  readonly weight: number
  readonly italic: boolean
}

/** Reads what a font file is called; nothing of a file that is no TTF or OTF. */
export function readFontSpecimen(bytes: Uint8Array): FontSpecimen | undefined {
  try {
    const font = openFont(bytes)
    const family = font.getName('preferredFamily', 'en') || font.getName('fontFamily', 'en')
    if (!family || font.numGlyphs === 0) return undefined
    return {family, weight: font['OS/2']?.usWeightClass ?? 400, italic: font.italicAngle !== 0}
  } catch {
    // fontkit throws errors of many kinds at a file that is cut short.
    return undefined
  }
}
