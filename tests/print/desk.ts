import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {inflateSync} from 'node:zlib'
import {getDocument, type PDFDocumentProxy} from 'pdfjs-dist/legacy/build/pdf.mjs'
import {createFaces} from '../../src/metrics/index.js'
import type {Assets, Edited, Item, Page, Placed, SetBlock, Span, Strip, Tag} from '../../src/model/index.js'
import {createPrinter, type PrinterOptions, type PrintJob} from '../../src/print/index.js'
import {themeOf} from '../paginate/themes.js'

const require = createRequire(import.meta.url)
const google = (file: string) => `@expo-google-fonts/${file}`

export const faces = createFaces({
  families: {
    Serif: {
      regular: google('source-serif-4/400Regular/SourceSerif4_400Regular.ttf'),
      italic: google('source-serif-4/400Regular_Italic/SourceSerif4_400Regular_Italic.ttf'),
      bold: google('source-serif-4/700Bold/SourceSerif4_700Bold.ttf'),
    },
    Sans: {
      regular: google('golos-text/400Regular/GolosText_400Regular.ttf'),
      bold: google('golos-text/700Bold/GolosText_700Bold.ttf'),
    },
    Hebrew: {regular: google('noto-serif-hebrew/400Regular/NotoSerifHebrew_400Regular.ttf')},
    Arabic: {regular: google('noto-naskh-arabic/400Regular/NotoNaskhArabic_400Regular.ttf')},
  },
  load: (file) => readFileSync(require.resolve(file)),
})

const serif = faces.find({family: 'Serif', weight: 'regular', italic: false}).face
faces.find({family: 'Hebrew', weight: 'regular', italic: false})
faces.find({family: 'Arabic', weight: 'regular', italic: false})

/** A span of the serif, as wide as it is, beginning at `x`. */
export function span(text: string, x = 0, more: Partial<Span> = {}): Span {
  const size = more.size ?? 10
  const face = faces.get(more.face ?? serif.key)
  const fount = face.fount(more.features ?? '')
  const spaces = [...text].filter((letter) => letter === ' ' || letter === '\u00a0').length
  const width =
    ((fount.width(text) * size) / face.unitsPerEm) * (more.scale ?? 1) +
    spaces * (more.wordSpace ?? 0) +
    [...text].length * (more.letterSpace ?? 0)
  return {
    face: face.key,
    size,
    colour: '#000000',
    rise: 0,
    text,
    x,
    width,
    wordSpace: 0,
    letterSpace: 0,
    features: '',
    language: 'en',
    ...more,
  }
}

/** Spans one after another. */
export function spans(...parts: readonly (readonly [text: string, more?: Partial<Span>])[]): readonly Span[] {
  let x = 0
  return parts.map(([text, more]) => {
    const one = span(text, x, more)
    x += one.width
    return one
  })
}

export const line = (set: readonly Span[], more: Partial<Extract<Item, {kind: 'line'}>> = {}): Item => ({
  kind: 'line',
  x: 0,
  y: 10,
  spans: set,
  tag: 0,
  hyphen: false,
  ...more,
})
export const strip = (items: readonly Item[], more: Partial<Strip> = {}): Strip => ({
  height: 14,
  before: 0,
  after: 0,
  brk: 2,
  items,
  notes: [],
  anchors: [],
  ...more,
})
export const block = (
  strips: readonly Strip[],
  tags: readonly Tag[] = [{role: 'P', up: -1}],
  structure: SetBlock['structure'] = [],
): SetBlock => ({strips, tags, structure})

/** Blocks one under another from the head of a page. */
export function page(
  blocks: readonly (SetBlock | readonly [SetBlock, Partial<Placed>])[],
  more: Partial<Page> = {},
): Page {
  let y = 50
  const placed = blocks.flatMap((one, k): Placed[] => {
    const [set, rest] = 'strips' in one ? [one, {}] : one
    return set.strips.map((single) => {
      const at = {strip: single, x: 40, y, width: 300, role: 'body', of: set, source: String(k), ...rest} as const
      y += single.height
      return at
    })
  })
  const anchors = placed.flatMap((one) => one.strip.anchors.map((name) => ({name, x: one.x, y: one.y})))
  return {
    index: 0,
    label: '1',
    master: 'body',
    width: 400,
    height: 600,
    side: 'recto',
    placed,
    rules: [],
    anchors,
    marks: {},
    headless: false,
    blank: false,
    ...more,
  }
}

export const text = (words: string, more: Partial<Strip> = {}, tags?: readonly Tag[]): SetBlock =>
  block([strip([line([span(words)])], more)], tags)

export const edited: Edited = {
  title: 'Бюро & «Trial» <1937>',
  author: 'Secretariat',
  subject: '',
  keywords: ['НКВД', 'guide'],
  languages: ['en'],
  facing: false,
  blocks: [],
  notes: {},
  running: {conference: {}, version: '1', document: {}, committee: {}, audience: {}},
}

const theme = {...themeOf(), fonts: {text: 'Serif', sans: 'Sans'}}

export function print(pages: readonly Page[], more: Partial<PrintJob> = {}, options: Partial<PrinterOptions> = {}) {
  const assets: Assets = options.assets ?? new Map()
  return createPrinter({faces, assets, ...options}).print({
    pages,
    edited,
    theme,
    date: new Date(Date.UTC(2000, 0, 1)),
    id: 'trial',
    ...more,
  })
}

export async function read(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  return getDocument({data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0}).promise
}

/** What pdf.js reads on a page, joined. */
export async function textOf(document: PDFDocumentProxy, n = 1): Promise<string> {
  const content = await (await document.getPage(n)).getTextContent()
  return content.items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('')
}

/** The objects of a file, those of object streams too, each on its line. */
export function plain(bytes: Uint8Array): string {
  const file = Buffer.from(bytes)
  let text = file.toString('latin1')
  for (let at = file.indexOf('/Type /ObjStm'); at >= 0; at = file.indexOf('/Type /ObjStm', at + 1)) {
    const start = file.indexOf('stream\n', at) + 7
    text += inflateSync(file.subarray(start, file.indexOf('\nendstream', start))).toString('latin1')
  }
  return text
}
