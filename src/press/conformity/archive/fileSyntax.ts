import {
  PDFArray,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  PDFString,
} from '@cantoo/pdf-lib'
import {listAt, nameOf} from '../file/objects.js'
import type {OpenFile} from '../file/openFile.js'
import type {Clauses} from '../types.js'

/** 6.1: how the file is written. */
export const fileSyntax: Clauses = (file) => [
  ...rules.flatMap(({clause, holds, text}) => (holds(file) ? [] : [{clause, text}])),
  ...streams(file),
  ...limits(file),
]

const rules: readonly {readonly clause: string; readonly holds: (file: OpenFile) => boolean; readonly text: string}[] =
  [
    {
      clause: '6.1.2',
      holds: ({bytes}) => hasHeader(bytes),
      text: 'does not begin with its version and four bytes that are no text',
    },
    {clause: '6.1.3', holds: ({document}) => document.context.trailerInfo.ID !== undefined, text: 'has no ID'},
    {clause: '6.1.3', holds: ({bytes}) => !/\/Encrypt\b/u.test(tailOf(bytes)), text: 'is locked'},
    {clause: '6.1.3', holds: ({bytes}) => /%%EOF(?:\r\n|\r|\n)?$/u.test(tailOf(bytes)), text: 'goes on after its end'},
  ]

function hasHeader(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.subarray(0, 20)).toString('latin1')
  return /^%PDF-1\.[0-7](?:\r\n|\r|\n)%[\x80-\xff]{4}/u.test(head)
}

/** Bytes at the end among which the trailer is. */
const trailerRoom = 2000
const tailOf = (bytes: Uint8Array): string => Buffer.from(bytes.subarray(-trailerRoom)).toString('latin1')

/** 6.1.7: streams are in the file, as long as they say, and packed as is allowed. */
function streams({document, bytes}: OpenFile) {
  const file = Buffer.from(bytes)
  const found = new Set<string>()
  for (const [{objectNumber}, object] of document.context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFRawStream)) continue
    const {dict} = object
    if (['F', 'FFilter', 'FDecodeParms'].some((key) => dict.has(PDFName.of(key))))
      found.add('a stream is in another file')
    if (listAt(dict, 'Filter').some((one) => ['LZWDecode', 'Crypt'].includes(nameOf(one) ?? '')))
      found.add('a stream is packed by LZW, or locked')
    const length = dict.lookup(PDFName.of('Length'))
    const at = file.indexOf(object.getContents())
    const end = at + (length instanceof PDFNumber ? length.asNumber() : -1)
    if (at >= 0 && !/^(?:\r\n|\r|\n)?endstream/u.test(file.toString('latin1', end, end + 12)))
      found.add(`stream ${objectNumber} is not as long as it says`)
  }
  return [...found].map((text) => ({clause: '6.1.7', text}))
}

/** ISO 19005-2, table 1 of 6.1.13. */
const most = {text: 32767, name: 127, states: 28, pageSide: 14400, pageLeast: 3} as const

function limits({document, pages}: OpenFile) {
  const found = new Set<string>()
  for (const [, object] of document.context.enumerateIndirectObjects()) walk(object)
  for (const {number, dictionary, content} of pages) {
    if (content.depth > most.states) found.add(`page ${number} keeps its state ${content.depth} times`)
    const [left = 0, low = 0, right = 0, high = 0] = listAt(dictionary, 'MediaBox').map((one) =>
      one instanceof PDFNumber ? one.asNumber() : 0,
    )
    for (const side of [right - left, high - low])
      if (side < most.pageLeast || side > most.pageSide) found.add(`page ${number} is ${side} points wide or high`)
  }
  return [...found].map((text) => ({clause: '6.1.13', text}))

  function walk(object: PDFObject): void {
    if (object instanceof PDFRawStream) walk(object.dict)
    else if (object instanceof PDFDict) for (const [key, value] of object.entries()) [key, value].forEach(walk)
    else if (object instanceof PDFArray) object.asArray().forEach(walk)
    else if ((object instanceof PDFString || object instanceof PDFHexString) && object.asBytes().length > most.text)
      found.add('a text is too long')
    else if (object instanceof PDFName && Buffer.byteLength(object.decodeText()) > most.name)
      found.add('a name is too long')
  }
}
