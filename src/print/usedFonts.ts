import type {Face, Faces} from '../metrics/index.js'
import type {GlyphsDrawn} from './encodeText.js'
import type {FileWriter} from './fileWriter.js'
import {type FontShelf, type GlyphsUsed, type SubsetMode, useGlyph, withVersionSigns, writeFont} from './fontFile.js'
import {fontName} from './fontName.js'
import {GlyphSet, registerOf} from './glyphSet.js'
import {recall} from './recall.js'

/** The faces of one document, with the glyphs of each that are drawn. */
export class UsedFonts {
  private readonly glyphs = new Map<string, GlyphSet>()
  /** Faces of heads and feet. */
  private readonly furniture = new Set<string>()

  constructor(private readonly faces: Faces) {}

  /** Notes what is drawn on a page. */
  use(drawn: GlyphsDrawn): void {
    for (const [face, glyphs] of drawn) recall(this.glyphs, face, newSet).addAll(glyphs)
  }

  /** The same of a head or a foot. */
  useInFurniture(drawn: GlyphsDrawn): void {
    for (const face of drawn.keys()) this.furniture.add(face)
    this.use(drawn)
  }

  all(): readonly GlyphsUsed[] {
    return [...this.glyphs].map(([key, glyphs]) => usedOf(this.faces.get(key), glyphs))
  }

  /** Writes the fonts, and as object `id` what pages call them. */
  write(file: FileWriter, id: number, subset: SubsetMode, shelf: FontShelf): void {
    const entries = [...this.glyphs].map(([key, glyphs]) => {
      const face = this.faces.get(key)
      const drawn = usedOf(face, glyphs)
      const used = this.furniture.has(key) ? withVersionSigns(face, drawn) : drawn
      return `/${fontName(key)} ${writeFont(file, face, used, subset, shelf)} 0 R`
    })
    file.write(id, `<<${entries.join(' ')}>>`)
  }
}

const newSet = (): GlyphSet => new GlyphSet()

function usedOf(face: Face, glyphs: GlyphSet): GlyphsUsed {
  const used: GlyphsUsed = new Map()
  const register = registerOf(face)
  for (const number of glyphs.numbers()) {
    const {gid, codes} = register.glyph(number)
    useGlyph(used, gid, codes)
  }
  return used
}
