import {type Diagnostic, hashOf, type Outcome} from '../base/index.js'
import type {Faces} from '../metrics/index.js'
import type {Assets, Edited, Page} from '../model/index.js'
import type {Theme} from '../theme/index.js'
import {deflated} from './deflate.js'
import {type Drawing, drawText} from './drawPage.js'
import type {SubsetMode} from './fontFile.js'
import {furnish} from './furniture.js'
import {createKept, type Kept} from './kept.js'
import type {SetText} from './keptTexts.js'
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

interface Press extends Required<PrinterOptions> {
  readonly kept: Kept
}

/** A printer keeps the pages it has drawn and the fonts it has made; what it prints does not depend on what is kept. */
export function createPrinter({faces, assets, subset = 'exact'}: PrinterOptions): Printer {
  const kept = createKept(assets)
  return {print: (job) => print(job, {faces, assets, subset, kept})}
}

function print(
  {pages, edited, theme, date, id: name}: PrintJob,
  {faces, assets, subset, kept}: Press,
): Outcome<Uint8Array> {
  const diagnostics: Diagnostic[] = []
  const language = edited.languages[0] ?? 'en'
  const family = theme.fonts['sans'] ?? theme.fonts['text'] ?? faces.families[0] ?? ''
  const id = /^[0-9a-f]{32,}$/u.test(name) ? name.slice(0, 32) : hashOf(name).slice(0, 32)
  const anchors = new Set<string>()
  for (const page of pages) for (const {name} of page.anchors) anchors.add(name)
  const file = new PrintedFile({edited, date, id}, {faces, assets, language, family, anchors, kept, diagnostics})
  const drawing: Drawing = {
    faces,
    language,
    picture: (address, ...at) => {
      const asset = assets.get(address)
      return asset && drawPicture(asset, ...at)
    },
    vector: (vector, forms) => file.vector(vector, forms),
  }
  const furnished = furnish(pages, drawing, kept.furniture)
  pages.forEach((page, k) => file.addPage(page, textOf(page, drawing, kept), furnished[k]!))
  file.finish(pages, subset)
  return {value: file.bytes(), diagnostics}
}

/** The text of a page, drawn unless it was before. A drawing that needs resources of its document is drawn for each. */
function textOf(page: Page, drawing: Drawing, {texts}: Kept): SetText {
  const known = texts.get(page, drawing.language)
  if (known) return known
  const {code, ...rest} = drawText(page, drawing)
  const text = {...rest, stream: deflated(code)}
  if (text.forms.size === 0) texts.set(page, drawing.language, text)
  return text
}
