import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFName,
  type PDFObject,
  type PDFObjectCopier,
  PDFRawStream,
} from '@cantoo/pdf-lib'
import {type Claims, hashOf} from '../../base/index.js'
import {propertyOf, readXmp} from '../conformity/file/readXmp.js'

/** What a part says of itself, and what of it a pile needs that says the same. */
export interface Declared {
  readonly claims: Claims
  readonly languages: readonly string[]
  readonly intents: Intents | undefined
}

/** What tells the colours of a file (ISO 32000-1, 14.11.5). */
interface Intents {
  /** The same for the same profiles. */
  readonly key: string
  /** Into the pile. */
  readonly copy: () => PDFObject
}

export function declaredBy(source: PDFDocument, copier: PDFObjectCopier): Declared {
  const stream = source.catalog.lookup(PDFName.of('Metadata'))
  const xmp =
    stream instanceof PDFRawStream ? readXmp(new TextDecoder().decode(decodePDFRawStream(stream).decode())) : undefined
  const level = propertyOf(xmp, 'pdfaid', 'conformance')
  const isArchive = propertyOf(xmp, 'pdfaid', 'part') === '2' && (level === 'A' || level === 'U')
  return {
    claims: {access: propertyOf(xmp, 'pdfuaid', 'part') === '1', archive: isArchive ? level : undefined},
    languages: propertyOf(xmp, 'dc', 'language')?.split(' ') ?? [],
    intents: intentsOf(source, copier),
  }
}

function intentsOf({catalog, context}: PDFDocument, copier: PDFObjectCopier): Intents | undefined {
  const list = catalog.lookupMaybe(PDFName.of('OutputIntents'), PDFArray)
  if (!list) return undefined
  const said = list.asArray().map((one) => {
    const intent = context.lookup(one, PDFDict)
    const profile = intent.lookup(PDFName.of('DestOutputProfile'))
    const words = intent
      .entries()
      .flatMap(([key, value]) => (key.decodeText() === 'DestOutputProfile' ? [] : [`${key} ${value}`]))
    return [...words, profile instanceof PDFRawStream ? hashOf(profile.getContents()) : '']
  })
  return {key: hashOf(said), copy: () => copier.copy(list)}
}

/**
 * What a pile may declare: a standard that each of its parts declares. What the parts do not bring is kept by what lays
 * them: one tree of tags, names that are nobody else's, a title; and no lock.
 */
export function claimsOfPile(parts: readonly Declared[], {title}: {readonly title: string}): Claims {
  const [first] = parts
  if (!first) return {access: false, archive: undefined}
  const access = title.trim() !== '' && parts.every(({claims}) => claims.access)
  const isLasting = parts.every(
    ({claims, intents}) => claims.archive !== undefined && intents && intents.key === first.intents?.key,
  )
  if (!isLasting) return {access, archive: undefined}
  return {access, archive: access && parts.every(({claims}) => claims.archive === 'A') ? 'A' : 'U'}
}
