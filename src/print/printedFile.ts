import type {Diagnostic} from '../base/index.js'
import type {Faces} from '../metrics/index.js'
import type {Assets, Page} from '../model/index.js'
import {claimsOf} from './claims.js'
import {colourProfile} from './colourProfile.js'
import {deflatedBriefly} from './deflate.js'
import {writeDestinations} from './destinations.js'
import {DrawingBoard} from './drawingBoard.js'
import {lendFont} from './drawingFonts.js'
import type {Drawn} from './drawPage.js'
import {FileWriter} from './fileWriter.js'
import type {GlyphsUsed, SubsetMode} from './fontFile.js'
import type {Furnished} from './furniture.js'
import {Renderer} from './internals.js'
import type {Kept} from './kept.js'
import type {SetText} from './keptTexts.js'
import {isAllowed, leads, linkBody} from './links.js'
import {type Described, informationOf, xmpOf} from './metadata.js'
import {writeOutline} from './outline.js'
import {pageLabels} from './pageLabels.js'
import {Pictures} from './pictures.js'
import {recall} from './recall.js'
import {Structure} from './structure.js'
import {byteString, numbers} from './syntax.js'
import {UsedFonts} from './usedFonts.js'

export interface Supplies {
  readonly faces: Faces
  readonly assets: Assets
  readonly language: string
  /** Family of text in drawings that names none of ours. */
  readonly family: string
  /** Places of the document that may be jumped to. */
  readonly anchors: ReadonlySet<string>
  readonly kept: Kept
  readonly diagnostics: Diagnostic[]
}

/** Objects of a page: itself, and what is packed with it. */
interface PageObjects {
  readonly id: number
  readonly body: string
  readonly annotations: readonly (readonly [id: number, body: string])[]
}

/**
 * The objects of a page begin with a number that is one more than a multiple of this: when one is added to a page, those
 * of the pages after it mostly keep their numbers, and so their bytes.
 */
const numberStep = 16

/** One file while it is printed. */
export class PrintedFile {
  private readonly file: FileWriter
  private readonly catalogue: number
  private readonly tree: number
  /** What pages call their fonts: one object for all of them. */
  private readonly fontNames: number
  private readonly fonts: UsedFonts
  private readonly pictures: Pictures
  private readonly structure: Structure
  private readonly pages: PageObjects[] = []
  /** Streams that more than one page draws, by their names. */
  private readonly shared = new Map<string, number>()
  private easel: DrawingBoard | undefined

  constructor(
    private readonly described: Described,
    private readonly supplies: Supplies,
  ) {
    const {faces, language, assets, family, kept, diagnostics} = supplies
    this.file = new FileWriter(kept.streams)
    this.catalogue = this.file.reserve()
    this.tree = this.file.reserve()
    this.fontNames = this.file.reserve()
    this.fonts = new UsedFonts(faces, kept.fonts)
    this.structure = new Structure(language, this.file)
    this.pictures = new Pictures(this.file, () => this.board, assets, family, diagnostics)
  }

  /** Operators of pdfmake's for a vector of its own. What needs resources becomes a form, named in `forms`. */
  vector(vector: object, forms: Map<string, number>): string {
    const {board} = this
    const {content, resources} = board.paint(() => new Renderer(board).renderVector({...vector}))
    if (Object.keys(resources).length === 0) return content.toString('latin1')
    const form = board.ref({
      Type: 'XObject',
      Subtype: 'Form',
      BBox: [-formReach, -formReach, formReach, formReach],
      Resources: resources,
    })
    form.write(content)
    form.end()
    const name = `V${form.id}`
    forms.set(name, form.id)
    return `/${name} Do\n`
  }

  addPage(page: Page, text: SetText, furnished: Furnished): void {
    const {file, fonts, supplies} = this
    file.leaveRoom(numberStep)
    const id = file.reserve()
    const drawn: readonly Pick<Drawn, 'assets' | 'forms'>[] = [text, ...furnished.strips]
    fonts.use(text.glyphs)
    for (const {glyphs} of furnished.strips) fonts.useInFurniture(glyphs)
    const contents = this.contentsOf(text, furnished)
    const objects = this.objectsOf(drawn)
    for (const {link} of text.links) if (link !== undefined && !isAllowed(link)) this.report(link)
    const areas = text.links.map((area) => (leads(area, supplies.anchors) ? file.reserve() : undefined))
    this.structure.add(page, id, text, areas)
    const annotations = text.links.flatMap((area, k) =>
      areas[k] === undefined ? [] : [[areas[k], linkBody(page, area, areas[k])] as const],
    )
    const annots = annotations.length > 0 ? ` /Annots [${annotations.map(([one]) => `${one} 0 R`).join(' ')}]` : ''
    this.pages.push({
      id,
      body: `<</Type /Page /Parent ${this.tree} 0 R /MediaBox [0 0 ${numbers(page.width, page.height)}] /Contents [${contents.map((one) => `${one} 0 R`).join(' ')}] /Resources <</Font ${this.fontNames} 0 R${objects}>> /Tabs /S /StructParents ${id}${annots}>>`,
      annotations,
    })
  }

  /** Writes what belongs to the whole: links, fonts, outline, labels, structure, metadata. */
  finish(pages: readonly Page[], subset: SubsetMode): void {
    const {file, structure, described, supplies} = this
    this.pages.forEach(({id, body, annotations}, n) => {
      file.endGroup(id)
      file.write(id, body)
      for (const annotation of annotations) file.write(...annotation)
      structure.writePage(n)
    })
    structure.write()
    const ids = this.pages.map(({id}) => id)
    file.write(this.tree, `<</Type /Pages /Kids [${ids.map((id) => `${id} 0 R`).join(' ')}] /Count ${ids.length}>>`)
    this.easel?.finish()
    const drawn = this.fonts.write(file, this.fontNames, subset)
    const outline = writeOutline(file, pages, ids)
    const entries = [
      `/Type /Catalog /Pages ${this.tree} 0 R`,
      `/Lang ${byteString(supplies.language)}`,
      '/ViewerPreferences <</DisplayDocTitle true>>',
      `/Names <</Dests ${writeDestinations(file, pages, ids)}>>`,
      ...(outline === undefined ? [] : [`/Outlines ${outline} 0 R /PageMode /UseOutlines`]),
      `/PageLabels ${pageLabels(pages)}`,
      `/MarkInfo <</Marked true>> /StructTreeRoot ${structure.id} 0 R`,
      ...this.declared(drawn),
    ]
    file.writePlain(this.catalogue, `<<${entries.join('\n')}>>`)
    const information = file.reserve()
    file.writePlain(information, informationOf(described))
    file.end(this.catalogue, information, described.id)
  }

  bytes(): Uint8Array {
    return this.file.bytes()
  }

  /** Pdfmake's document, for who has a drawing. */
  private get board(): DrawingBoard {
    if (this.easel) return this.easel
    const {faces} = this.supplies
    const board = new DrawingBoard(this.file)
    board.fonts = Object.fromEntries(faces.families.map((name) => [name, name]))
    board.fontFinder = (name, bold, italic) =>
      lendFont(board, faces.find({family: name, weight: bold ? 'bold' : 'regular', italic}).face)
    board.imageOpener = (source) => this.pictures.openInside(source)
    this.easel = board
    return board
  }

  /** The streams of a page: its text, then its heads, feet and bands. */
  private contentsOf({stream}: SetText, {pieces}: Furnished): readonly number[] {
    const {file, shared} = this
    const {streams} = this.supplies.kept
    const add = (bytes: Uint8Array): number => file.add(`<</Filter /FlateDecode /Length ${bytes.length}>>`, bytes)
    const text = add(stream)
    const others = pieces.map(({code, shared: name}) => {
      if (name === undefined) return add(deflatedBriefly(code))
      return recall(shared, name, () => add(streams.of(Buffer.from(code, 'latin1'))))
    })
    return [text, ...others]
  }

  /** Pictures and drawings of a page, in its resources. */
  private objectsOf(drawn: readonly Pick<Drawn, 'assets' | 'forms'>[]): string {
    const objects = new Map<string, number>()
    for (const {assets, forms} of drawn) {
      for (const address of assets) {
        const picture = this.pictures.use(address)
        if (picture) objects.set(...picture)
      }
      for (const [name, id] of forms) objects.set(name, id)
    }
    return objects.size === 0 ? '' : ` /XObject <<${[...objects].map(([name, id]) => `/${name} ${id} 0 R`).join(' ')}>>`
  }

  /** What the colours are, and which standards the file keeps to. */
  private declared(fonts: readonly GlyphsUsed[]): readonly string[] {
    const {file, pictures, structure, described} = this
    const profile = colourProfile()
    const colours = file.add(`<</N 3 /Filter /FlateDecode /Length ${profile.length}>>`, profile)
    const claims = claimsOf({
      title: described.edited.title,
      language: described.edited.languages[0] ?? '',
      isReadable: structure.isReadable(),
      isLasting: pictures.areLasting,
      isLegible: pictures.areLegible,
      fonts,
    })
    const xmp = xmpOf(described, claims)
    const metadata = file.add(`<</Type /Metadata /Subtype /XML /Length ${xmp.length}>>`, xmp)
    return [
      `/OutputIntents [<</Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier (sRGB) /Info (sRGB IEC61966-2.1) /DestOutputProfile ${colours} 0 R>>]`,
      `/Metadata ${metadata} 0 R`,
    ]
  }

  private report(link: string): void {
    this.supplies.diagnostics.push({
      code: 'link-unsupported',
      severity: 'warning',
      message: `\`${link}\` is printed without a link`,
      hint: 'addresses begin with https:, http: or mailto:',
    })
  }
}

/** Points. A form of vectors is cut off this far from its origin: no page is so large. */
const formReach = 14_400
