import type {Diagnostic} from '../base/index.js'
import type {Faces} from '../metrics/index.js'
import type {Assets, Page} from '../model/index.js'
import {claimsOf} from './claims.js'
import {colourProfile} from './colourProfile.js'
import {writeDestinations} from './destinations.js'
import {type DrawingFonts, lendFont} from './drawingFonts.js'
import type {Drawn} from './drawPage.js'
import type {EncodedWord} from './encodeText.js'
import {type FontShelf, type GlyphsUsed, type SubsetMode, useGlyph, writeFont} from './fontFile.js'
import {fontName} from './fontName.js'
import {Renderer} from './internals.js'
import {isAllowed, leads, linkBody} from './links.js'
import {MemoryDocument} from './memoryDocument.js'
import {type Described, informationOf, xmpOf} from './metadata.js'
import {writeOutline} from './outline.js'
import {pageLabels} from './pageLabels.js'
import {Pictures} from './pictures.js'
import {recall} from './recall.js'
import {Structure} from './structure.js'
import {numbers, Raw} from './syntax.js'

export interface Supplies {
  readonly faces: Faces
  readonly assets: Assets
  readonly language: string
  /** Family of text in drawings that names none of ours. */
  readonly family: string
  /** Places of the document that may be jumped to. */
  readonly anchors: ReadonlySet<string>
  readonly fonts: DrawingFonts
  readonly diagnostics: Diagnostic[]
}

/** One file while it is printed. */
export class PrintedFile {
  private readonly document: MemoryDocument
  private readonly pictures: Pictures
  private readonly structure: Structure
  private readonly pageIds: number[] = []
  private readonly fontIds = new Map<string, number>()
  private readonly forms = new Map<string, number>()
  private readonly wordsSeen = new Set<object>()

  constructor(
    private readonly described: Described,
    private readonly supplies: Supplies,
  ) {
    const {language, assets, family, diagnostics, faces} = supplies
    this.document = new MemoryDocument(
      {},
      {},
      {},
      {},
      {
        pdfVersion: '1.7',
        compress: true,
        autoFirstPage: false,
        font: null,
        lang: language,
        displayTitle: true,
        info: informationOf(described),
      },
    )
    // pdfkit sets a date and a producer of its own when it is given none.
    this.document._id = Buffer.from(described.id, 'hex')
    this.document.fonts = Object.fromEntries(faces.families.map((name) => [name, name]))
    this.document.fontFinder = (name, bold, italic) =>
      lendFont(
        this.document,
        faces.find({family: name, weight: bold ? 'bold' : 'regular', italic}).face,
        supplies.fonts,
      )
    this.pictures = new Pictures(this.document, assets, family, diagnostics)
    this.structure = new Structure(language)
  }

  /** Operators of pdfmake's for a vector of its own. What needs resources becomes a form, named in `forms`. */
  vector(vector: object, forms: string[]): Uint8Array {
    const {content, resources} = this.document.paint(() => new Renderer(this.document).renderVector({...vector}))
    if (Object.keys(resources).length === 0) return content
    const form = this.document.ref({
      Type: 'XObject',
      Subtype: 'Form',
      BBox: [-formReach, -formReach, formReach, formReach],
      Resources: resources,
    })
    form.write(content)
    form.end()
    const name = `V${form.id}`
    this.forms.set(name, form.id)
    forms.push(name)
    return Buffer.from(`/${name} Do\n`)
  }

  addPage(page: Page, drawn: Drawn, fonts: Map<string, GlyphsUsed>): void {
    const {document} = this
    const id = document.reserve()
    this.pageIds.push(id)
    const content = document.add(`<</Filter /FlateDecode /Length ${drawn.stream.length}>>`, drawn.stream)
    const facesUsed = new Set(drawn.words.flatMap((words) => [...words.keys()]))
    const fontEntries = [...facesUsed].map((face) => `/${fontName(face)} ${this.fontId(face)} 0 R`)
    const pictures = [...drawn.assets].flatMap((address) => this.pictures.use(address) ?? [])
    const pictureEntries = new Set([
      ...pairs(pictures),
      ...[...this.forms].map(([name, form]) => `/${name} ${form} 0 R`),
    ])
    this.forms.clear()
    for (const used of drawn.words) for (const [face, words] of used) this.useWords(face, words, fonts)
    const annotations = drawn.links.map((area) => (leads(area, this.supplies.anchors) ? document.reserve() : undefined))
    for (const {link} of drawn.links) if (link !== undefined && !isAllowed(link)) this.report(link)
    const keys = this.structure.add(page, id, drawn, annotations)
    drawn.links.forEach((area, k) => {
      if (annotations[k] !== undefined) document.write(annotations[k], linkBody(page, area, keys.links[k]!))
    })
    const annots = annotations.filter((one) => one !== undefined)
    document.write(
      id,
      `<</Type /Page /Parent ${String(document._root.data['Pages'])} /MediaBox [0 0 ${numbers(page.width, page.height)}] /Contents ${content} 0 R /Resources <</Font <<${fontEntries.join(' ')}>>${pictureEntries.size > 0 ? ` /XObject <<${[...pictureEntries].join(' ')}>>` : ''}>> /Tabs /S /StructParents ${keys.page}${annots.length > 0 ? ` /Annots [${annots.map((one) => `${one} 0 R`).join(' ')}]` : ''}>>`,
    )
  }

  /** Writes what belongs to the whole: links, fonts, outline, labels, structure, metadata. */
  finish(pages: readonly Page[], fonts: ReadonlyMap<string, GlyphsUsed>, subset: SubsetMode, shelf: FontShelf): void {
    const {document, supplies} = this
    for (const [face, id] of this.fontIds)
      writeFont(document, id, supplies.faces.get(face), fonts.get(face) ?? new Map(), subset, shelf)
    const outline = writeOutline(document, pages, this.pageIds)
    if (outline !== undefined) {
      document.catalogue('Outlines', `${outline} 0 R`)
      document.catalogue('PageMode', '/UseOutlines')
    }
    document.catalogue('PageLabels', pageLabels(pages))
    document.catalogue('MarkInfo', '<</Marked true>>')
    document.catalogue('StructTreeRoot', `${this.structure.write(document)} 0 R`)
    const kids = document._root.data['Pages'] as {data: {Kids: Raw[]; Count: number}}
    kids.data.Kids = this.pageIds.map((id) => new Raw(`${id} 0 R`))
    kids.data.Count = this.pageIds.length
    const names = document._root.data['Names'] as {data: {Dests: Raw}}
    names.data.Dests = new Raw(writeDestinations(document, pages, this.pageIds))
    this.declare(fonts)
    document.end()
  }

  /** Says what the colours are, and which standards the file keeps to. */
  private declare(fonts: ReadonlyMap<string, GlyphsUsed>): void {
    const {document, pictures, structure, described} = this
    const profile = colourProfile()
    const id = document.add(`<</N 3 /Filter /FlateDecode /Length ${profile.length}>>`, profile)
    document.catalogue(
      'OutputIntents',
      `[<</Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier (sRGB) /Info (sRGB IEC61966-2.1) /DestOutputProfile ${id} 0 R>>]`,
    )
    const claims = claimsOf({
      title: described.edited.title,
      language: described.edited.languages[0] ?? '',
      isReadable: structure.isReadable(),
      isLasting: pictures.areLasting,
      isLegible: pictures.areLegible,
      fonts: fonts.values(),
    })
    document.metadataXml = xmpOf(described, claims)
  }

  bytes(): Uint8Array {
    return this.document.bytes()
  }

  private report(link: string): void {
    this.supplies.diagnostics.push({
      code: 'link-unsupported',
      severity: 'warning',
      message: `\`${link}\` is printed without a link`,
      hint: 'addresses begin with https:, http: or mailto:',
    })
  }

  private useWords(face: string, words: ReadonlySet<EncodedWord>, fonts: Map<string, GlyphsUsed>): void {
    const used: GlyphsUsed = recall(fonts, face, () => new Map())
    const known = glyphsOf(words)
    if (known) for (const [gid, codes] of known) useGlyph(used, gid, codes)
    else
      for (const word of words) {
        if (this.wordsSeen.has(word)) continue
        this.wordsSeen.add(word)
        for (const [gid, codes] of word.glyphs) useGlyph(used, gid, codes)
      }
  }

  private fontId(face: string): number {
    return recall(this.fontIds, face, () => this.document.reserve())
  }
}

const seenOnce = new WeakSet<ReadonlySet<EncodedWord>>()
const gathered = new WeakMap<ReadonlySet<EncodedWord>, GlyphsUsed>()

/** Glyphs of the words of a page that is printed again and again; none the first time, when its words are looked at. */
function glyphsOf(words: ReadonlySet<EncodedWord>): GlyphsUsed | undefined {
  if (!seenOnce.has(words)) {
    seenOnce.add(words)
    return undefined
  }
  return recall(gathered, words, () => {
    const used: GlyphsUsed = new Map()
    for (const word of words) for (const [gid, codes] of word.glyphs) useGlyph(used, gid, codes)
    return used
  })
}

/** Points. A form of vectors is cut off this far from its origin: no page is so large. */
const formReach = 14_400

function pairs(flat: readonly (string | number)[]): readonly string[] {
  const entries: string[] = []
  for (let k = 0; k < flat.length; k += 2) entries.push(`/${flat[k]} ${flat[k + 1]} 0 R`)
  return entries
}
