import {createBoundedMap} from '../base/index.js'
import type {Face} from '../metrics/index.js'
import {
  type FontFile,
  fontFileOf,
  type GlyphsUsed,
  type SubsetMode,
  useGlyph,
  withRepertoires,
  withVersionSigns,
} from './fontFile.js'
import {registerOf} from './glyphRegister.js'
import type {GlyphSet} from './glyphSet.js'
import {recall} from './recall.js'

export interface FontAsked {
  readonly face: Face
  /** What is drawn of it. */
  readonly glyphs: GlyphSet
  /** It stands in heads or feet. */
  readonly isInFurniture: boolean
  readonly subset: SubsetMode
}

export interface Font {
  readonly file: FontFile
  /** What is drawn of it; the file may hold more. */
  readonly drawn: GlyphsUsed
}

const fontsKept = 500

/** Fonts as they were made, by what is drawn of them, and their files by what is in them: of different texts often the same. */
export class FontShelf {
  private readonly fonts = createBoundedMap<string, Font>(fontsKept)
  private readonly files = createBoundedMap<string, FontFile>(fontsKept)

  of(asked: FontAsked): Font {
    const {face, glyphs, isInFurniture, subset} = asked
    return recall(this.fonts, `${face.key} ${subset} ${isInFurniture} ${glyphs.key()}`, () => this.make(asked))
  }

  private make({face, glyphs, isInFurniture, subset}: FontAsked): Font {
    const drawn = usedOf(face, glyphs)
    const used = isInFurniture ? withVersionSigns(face, drawn) : drawn
    const held = subset === 'repertoire' ? withRepertoires(face, used) : used
    return {file: fontFileOf(face, held, this.files), drawn}
  }
}

function usedOf(face: Face, glyphs: GlyphSet): GlyphsUsed {
  const used: GlyphsUsed = new Map()
  const register = registerOf(face)
  for (const number of glyphs.numbers()) {
    const {gid, codes} = register.at(number)
    useGlyph(used, gid, codes)
  }
  return used
}
