import {PDFDocument, PDFHexString, PDFName, PDFPage, type PDFRef} from '@cantoo/pdf-lib'
import {hashOf} from '../../base/index.js'
import {copyPart} from './copyPart.js'
import {writeLabels} from './labels.js'
import {writeOutline} from './outline.js'
import {shareTwins} from './shareTwins.js'
import {sidesOf} from './sidesOf.js'
import {StructureOfPile} from './structure.js'
import type {Collated, Pile, Side} from './types.js'

/** Name of the program in the information of the file, as in those that it prints. */
const program = 'Dossier'

/**
 * Lays finished files one upon another as one to be printed. Tags, links and the pages' own numbers are kept; printed on
 * both sides, each part begins on a fresh sheet. The same parts give the same bytes.
 */
export async function collate({parts, title, language, duplex}: Pile): Promise<Collated> {
  const pile = await PDFDocument.create({updateMetadata: false})
  const structure = new StructureOfPile(pile, language)
  const sides: Side[] = []
  const firsts: PDFRef[] = []
  const blank = (part: number): void => {
    pile.addPage(sizeOfLast(pile))
    sides.push({part})
  }
  for (const [at, part] of parts.entries()) {
    const {leaves, refs} = await copyPart(part, pile, structure, at)
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
  shareTwins(pile.context)
  const id = PDFHexString.of(hashOf(parts.map(({bytes, label}) => [label, hashOf(bytes)])).slice(0, 32))
  pile.context.trailerInfo.ID = pile.context.obj([id, id])
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
