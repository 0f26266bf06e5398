import {PDFDocument, PDFHexString, PDFName, PDFPage, type PDFRef} from '@cantoo/pdf-lib'
import {hashOf, renderXmp} from '../../base/index.js'
import {copyPart} from './copyPart.js'
import {claimsOfPile, type Declared} from './declared.js'
import {writeLabels} from './labels.js'
import {writeOutline} from './outline.js'
import {shareTwins} from './shareTwins.js'
import {sidesOf} from './sidesOf.js'
import {StructureOfPile} from './structure.js'
import type {Collated, Pile, Side} from './types.js'

/** Name of the program in the information of the file, as in those that it prints. */
const program = 'Dossier'

/**
 * Lays finished files one upon another as one to be printed. Tags, links and the pages' own numbers are kept, and so are
 * the standards that all of them declare; printed on both sides, each part begins on a fresh sheet. The same parts give
 * the same bytes.
 */
export async function collate({parts, title, language, duplex}: Pile): Promise<Collated> {
  const pile = await PDFDocument.create({updateMetadata: false})
  const structure = new StructureOfPile(pile, language)
  const sides: Side[] = []
  const firsts: PDFRef[] = []
  const declared: Declared[] = []
  const blank = (part: number): void => {
    pile.addPage(sizeOfLast(pile))
    sides.push({part})
  }
  for (const [at, part] of parts.entries()) {
    const {leaves, refs, declared: own} = await copyPart(part, pile, structure, at)
    declared.push(own)
    if (refs[0]) firsts[at] = refs[0]
    const laid = sidesOf(leaves.length, {duplex, loose: part.loose ?? new Set()})
    for (const page of laid) {
      const [leaf, ref] = page === undefined ? [] : [leaves[page], refs[page]]
      if (page === undefined || !leaf || !ref) {
        blank(at)
        continue
      }
      pile.addPage(PDFPage.of(leaf, ref, pile))
      sides.push({part: at, page})
    }
    if (duplex && laid.length % 2 === 1 && at < parts.length - 1) blank(at)
  }
  structure.write()
  writeLabels(pile, parts, sides)
  writeOutline(pile, parts, firsts)
  describe(pile, title, language, duplex)
  const id = hashOf(parts.map(({bytes, label}) => [label, hashOf(bytes)])).slice(0, 32)
  declare(pile, declared, {title, language, id})
  shareTwins(pile.context)
  pile.context.trailerInfo.ID = pile.context.obj([PDFHexString.of(id), PDFHexString.of(id)])
  return {
    bytes: await pile.save({
      addDefaultPage: false,
      updateFieldAppearances: false,
      objectsPerTick: Number.POSITIVE_INFINITY,
    }),
    sides,
  }
}

/** A blank has the size of the page whose back it is. */
function sizeOfLast(pile: PDFDocument): [number, number] {
  const {width, height} = pile.getPage(pile.getPageCount() - 1).getSize()
  return [width, height]
}

function describe(pile: PDFDocument, title: string, language: string, duplex: boolean): void {
  pile.setTitle(title)
  pile.setProducer(program)
  pile.setCreator(program)
  const {catalog, context} = pile
  catalog.set(PDFName.of('Lang'), PDFHexString.fromText(language))
  const preferences = {DisplayDocTitle: true, PrintScaling: 'None', Duplex: duplex ? 'DuplexFlipLongEdge' : 'Simplex'}
  catalog.set(PDFName.of('ViewerPreferences'), context.obj(preferences))
}

/** Metadata of the pile, the same as in its information dictionary, and what tells its colours. */
function declare(
  {catalog, context}: PDFDocument,
  parts: readonly Declared[],
  {title, language, id}: {readonly title: string; readonly language: string; readonly id: string},
): void {
  const claims = claimsOfPile(parts, {title})
  const languages = [...new Set([language, ...parts.flatMap((part) => part.languages)])]
  const xmp = renderXmp({title, languages, creator: program, id, claims})
  const stream = context.stream(new TextEncoder().encode(xmp), {Type: 'Metadata', Subtype: 'XML'})
  catalog.set(PDFName.of('Metadata'), context.register(stream))
  const intents = claims.archive && parts[0]?.intents
  if (intents) catalog.set(PDFName.of('OutputIntents'), intents.copy())
}
