import {deflateSync} from 'node:zlib'
import {type BoundedMap, createBoundedMap, type Diagnostic, hashOf, type Outcome} from '../base/index.js'
import type {Faces} from '../metrics/index.js'
import type {Assets, Edited, Page} from '../model/index.js'
import type {Theme} from '../theme/index.js'
import {createDrawingFonts, type DrawingFonts} from './drawingFonts.js'
import {type Begun, beginPage, type Drawing, type Drawn, finishPage} from './drawPage.js'
import {createFontShelf, type FontShelf, type GlyphsUsed, type SubsetMode} from './fontFile.js'
import {pageKeys} from './pageKey.js'
import {drawPicture} from './pictures.js'
import {PrintedFile} from './printedFile.js'

export interface PrintJob {
  readonly pages: readonly Page[]
  readonly edited: Edited
  readonly theme: Theme
  /** Written into the file: the same date and id give the same bytes. */
  readonly date: Date
  readonly id: string
}

export interface Printer {
  print(job: PrintJob): Outcome<Uint8Array>
}

export interface PrinterOptions {
  readonly faces: Faces
  readonly assets: Assets
  /** Fonts with the letters used alone, or rounded up to fixed repertoires that many packets share. */
  readonly subset?: SubsetMode
}

/** What is kept between documents. */
export interface Kept {
  readonly pages: BoundedMap<string, Drawn>
  /** Pages without heads and feet. */
  readonly begun: BoundedMap<string, Begun>
  readonly fonts: FontShelf
  readonly drawingFonts: DrawingFonts
}

/** Drawn pages kept: some 4 KB each. */
const pagesKept = 2000
/** Pages kept without heads and feet: a batch of packets shares its body, and a paper that is edited most of it. Some 10 KB each. */
const begunKept = 1000
/** Level of deflate: 6 and 9 take the same time on text and give the same size; 1 is 15 % larger and twice as fast. */
const deflateLevel = 6

/** A printer keeps the pages it has drawn and the fonts it has made; what it prints does not depend on what is kept. */
export function createPrinter({faces, assets, subset = 'exact'}: PrinterOptions): Printer {
  const kept: Kept = {
    pages: createBoundedMap(pagesKept),
    begun: createBoundedMap(begunKept),
    fonts: createFontShelf(),
    drawingFonts: createDrawingFonts(),
  }
  return {print: (job) => print(job, faces, assets, subset, kept)}
}

function print(job: PrintJob, faces: Faces, assets: Assets, subset: SubsetMode, kept: Kept): Outcome<Uint8Array> {
  const {pages, edited, theme, date} = job
  const diagnostics: Diagnostic[] = []
  const language = edited.languages[0] ?? 'en'
  const family = theme.fonts['sans'] ?? theme.fonts['text'] ?? faces.families[0] ?? ''
  const id = /^[0-9a-f]{32,}$/u.test(job.id) ? job.id.slice(0, 32) : hashOf(job.id).slice(0, 32)
  const anchors = new Set(pages.flatMap((page) => page.anchors.map(({name}) => name)))
  const file = new PrintedFile(
    {edited, date, id},
    {faces, assets, language, family, anchors, fonts: kept.drawingFonts, diagnostics},
  )
  const fonts = new Map<string, GlyphsUsed>()
  for (const page of pages) {
    const keys = pageKeys(page, assets)
    const key = `${language}|${keys.whole}`
    let drawn = kept.pages.get(key)
    if (!drawn) {
      const forms: string[] = []
      const drawing: Drawing = {
        faces,
        language,
        picture: (address, ...at) => {
          const asset = assets.get(address)
          return asset && drawPicture(asset, ...at)
        },
        vector: (vector) => file.vector(vector, forms),
      }
      const textKey = `${language}|${keys.text}`
      const begun = kept.begun.get(textKey) ?? beginPage(page, drawing)
      if (forms.length === 0) kept.begun.set(textKey, begun)
      const fresh = finishPage(page, drawing, begun)
      drawn = {...fresh, stream: deflateSync(fresh.stream, {level: deflateLevel})}
      if (forms.length === 0) kept.pages.set(key, drawn)
    }
    file.addPage(page, drawn, fonts)
  }
  file.finish(pages, fonts, subset, kept.fonts)
  return {value: file.bytes(), diagnostics}
}
