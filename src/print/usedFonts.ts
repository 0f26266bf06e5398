import type {Faces} from '../metrics/index.js'
import type {EncodedWord, WordsUsed} from './encodeText.js'
import type {FileWriter} from './fileWriter.js'
import {type FontShelf, type GlyphsUsed, type SubsetMode, useGlyph, withVersionSigns, writeFont} from './fontFile.js'
import {fontName} from './fontName.js'
import {recall} from './recall.js'

/** The faces of one document, with the glyphs of each that are drawn. */
export class UsedFonts {
  private readonly glyphs = new Map<string, GlyphsUsed>()
  /** Faces of heads and feet. */
  private readonly furniture = new Set<string>()
  private readonly seen = new Set<object>()

  /** Notes what is drawn on a page; what stands on many is looked at once. */
  use(used: WordsUsed): void {
    if (this.seen.has(used)) return
    this.seen.add(used)
    for (const [face, words] of used) this.useWords(recall(this.glyphs, face, newGlyphs), words)
  }

  /** The same of a head or a foot. */
  useInFurniture(used: WordsUsed): void {
    for (const face of used.keys()) this.furniture.add(face)
    this.use(used)
  }

  all(): Iterable<GlyphsUsed> {
    return this.glyphs.values()
  }

  /** Writes the fonts, and as object `id` what pages call them. */
  write(file: FileWriter, id: number, faces: Faces, subset: SubsetMode, shelf: FontShelf): void {
    const entries = [...this.glyphs].map(([key, drawn]) => {
      const face = faces.get(key)
      const used = this.furniture.has(key) ? withVersionSigns(face, drawn) : drawn
      return `/${fontName(key)} ${writeFont(file, face, used, subset, shelf)} 0 R`
    })
    file.write(id, `<<${entries.join(' ')}>>`)
  }

  private useWords(glyphs: GlyphsUsed, words: ReadonlySet<EncodedWord>): void {
    const known = glyphsOf(words)
    if (known) known.forEach((codes, gid) => useGlyph(glyphs, gid, codes))
    else
      for (const word of words) {
        if (this.seen.has(word)) continue
        this.seen.add(word)
        useWord(glyphs, word)
      }
  }
}

const newGlyphs = (): GlyphsUsed => new Map()
const seenOnce = new WeakSet<ReadonlySet<EncodedWord>>()
const gathered = new WeakMap<ReadonlySet<EncodedWord>, GlyphsUsed>()

/** Glyphs of the words of a page that is printed again and again; none the first time, when its words are looked at. */
function glyphsOf(words: ReadonlySet<EncodedWord>): GlyphsUsed | undefined {
  if (!seenOnce.has(words)) {
    seenOnce.add(words)
    return undefined
  }
  return recall(gathered, words, () => {
    const used = newGlyphs()
    for (const word of words) useWord(used, word)
    return used
  })
}

function useWord(used: GlyphsUsed, {gids, codes}: EncodedWord): void {
  for (let i = 0; i < gids.length; i++) useGlyph(used, gids[i]!, codes[i]!)
}
