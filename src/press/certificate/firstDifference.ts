import {decodePDFRawStream, PDFDict, PDFDocument, PDFName, type PDFObject, PDFRawStream, PDFRef} from '@cantoo/pdf-lib'

/** Where two files part. */
export interface FileDifference {
  /** Offset from 0 of the first byte that differs, in the files as they are. */
  readonly offset: number
  /** Number of the first object that differs; absent when none does. */
  readonly object?: number
  /** `page`, `font`, `stream under /Contents`. */
  readonly kind?: string
  /** What stands there in either, from a little before the first difference. */
  readonly before: string
  readonly after: string
}

/** Bytes told, and of them before the difference. */
const told = 60
const lead = 20

/** The first byte that differs and the object it belongs to; nothing when the files are the same. */
export async function firstDifference(one: Uint8Array, other: Uint8Array): Promise<FileDifference | undefined> {
  const offset = partingOf(one, other)
  if (offset === undefined) return undefined
  const [left, right] = await Promise.all([objectsOf(one), objectsOf(other)])
  for (const [number, bytes] of left.bytes) {
    const twin = right.bytes.get(number) ?? new Uint8Array()
    const at = partingOf(bytes, twin)
    if (at !== undefined)
      return {offset, object: number, kind: left.kindOf(number), before: excerpt(bytes, at), after: excerpt(twin, at)}
  }
  const added = [...right.bytes].find(([number]) => !left.bytes.has(number))
  if (added) return {offset, object: added[0], kind: right.kindOf(added[0]), before: '', after: excerpt(added[1], 0)}
  return {offset, before: excerpt(one, offset), after: excerpt(other, offset)}
}

function partingOf(one: Uint8Array, other: Uint8Array): number | undefined {
  const length = Math.min(one.length, other.length)
  for (let at = 0; at < length; at++) if (one[at] !== other[at]) return at
  return one.length === other.length ? undefined : length
}

interface Objects {
  /** By number: the object as text, a stream unpacked after its dictionary. */
  readonly bytes: ReadonlyMap<number, Uint8Array>
  readonly kindOf: (number: number) => string
}

async function objectsOf(bytes: Uint8Array): Promise<Objects> {
  const document = await PDFDocument.load(bytes, {
    updateMetadata: false,
    throwOnInvalidObject: false,
    warnOnInvalidObjects: false,
    ignoreEncryption: true,
  })
  const objects = document.context.enumerateIndirectObjects()
  const keys = new Map(objects.flatMap(([, object]) => refsIn(object)))
  const byNumber = new Map(objects.map(([ref, object]) => [ref.objectNumber, object]))
  return {
    bytes: new Map(objects.map(([ref, object]) => [ref.objectNumber, contentOf(object)])),
    kindOf: (number) => kindOf(byNumber.get(number), keys.get(number)),
  }
}

function contentOf(object: PDFObject): Uint8Array {
  if (!(object instanceof PDFRawStream)) return new TextEncoder().encode(object.toString())
  const entries = object.dict.entries().filter(([key]) => key !== PDFName.of('Length'))
  const head = new TextEncoder().encode(`${entries.map(([key, value]) => `${key} ${value}`).join(' ')}\n`)
  return Buffer.concat([head, unpacked(object)])
}

function unpacked(stream: PDFRawStream): Uint8Array {
  try {
    return decodePDFRawStream(stream).decode()
  } catch {
    return stream.getContents()
  }
}

/** The keys under which a dictionary names other objects. */
function refsIn(object: PDFObject): [number, string][] {
  const dictionary = object instanceof PDFRawStream ? object.dict : object
  if (!(dictionary instanceof PDFDict)) return []
  return dictionary
    .entries()
    .flatMap(([key, value]): [number, string][] =>
      value instanceof PDFRef && key !== PDFName.of('Parent') ? [[value.objectNumber, key.decodeText()]] : [],
    )
}

function kindOf(object: PDFObject | undefined, key: string | undefined): string {
  const dictionary = object instanceof PDFRawStream ? object.dict : object
  const names =
    dictionary instanceof PDFDict ? ['Type', 'Subtype', 'S'].map((name) => dictionary.get(PDFName.of(name))) : []
  const type = names.find((name) => name instanceof PDFName)
  const what = type instanceof PDFName ? type.decodeText() : object instanceof PDFRawStream ? 'stream' : 'object'
  return key ? `${what} under /${key}` : what
}

/** Letters as they are, other bytes as `·`. */
function excerpt(bytes: Uint8Array, at: number): string {
  return new TextDecoder('latin1')
    .decode(bytes.slice(Math.max(0, at - lead), at + told - lead))
    .replace(/[^\x20-\x7e]/gu, '·')
}
