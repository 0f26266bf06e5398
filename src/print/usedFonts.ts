import type {Faces} from '../metrics/index.js'
import type {FileWriter} from './fileWriter.js'
import {type GlyphsUsed, type SubsetMode, writeFont} from './fontFile.js'
import {fontName} from './fontName.js'
import type {FontShelf} from './fontShelf.js'
import {type GlyphsDrawn, glyphsOf} from './glyphSet.js'

/** The faces of one document, with the glyphs of each that are drawn. */
export class UsedFonts {
  private readonly glyphs: GlyphsDrawn = new Map()
  /** Faces of heads and feet. */
  private readonly furniture = new Set<string>()

  constructor(
    private readonly faces: Faces,
    private readonly shelf: FontShelf,
  ) {}

  /** Notes what is drawn on a page. */
  use(drawn: GlyphsDrawn): void {
    for (const [face, glyphs] of drawn) glyphsOf(this.glyphs, face).addAll(glyphs)
  }

  /** The same of a head or a foot. */
  useInFurniture(drawn: GlyphsDrawn): void {
    for (const face of drawn.keys()) this.furniture.add(face)
    this.use(drawn)
  }

  /** Writes the fonts, and as object `id` what pages call them. Returns what is drawn of each. */
  write(file: FileWriter, id: number, subset: SubsetMode): readonly GlyphsUsed[] {
    const fonts = [...this.glyphs].map(([key, glyphs]) => {
      const face = this.faces.get(key)
      return {key, face, ...this.shelf.of({face, glyphs, isInFurniture: this.furniture.has(key), subset})}
    })
    const entries = fonts.map(({key, face, file: font}) => `/${fontName(key)} ${writeFont(file, face, font)} 0 R`)
    file.write(id, `<<${entries.join(' ')}>>`)
    return fonts.map(({drawn}) => drawn)
  }
}
