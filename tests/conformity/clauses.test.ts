import {deflateSync, inflateSync} from 'node:zlib'
import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFNumber,
  type PDFObject,
  type PDFPageLeaf,
  PDFRawStream,
  type PDFRef,
  PDFString,
} from '@cantoo/pdf-lib'
import {describe, expect, test} from 'vitest'
import {conformityOf, lock} from '../../src/press/index.js'
import {printed, whole} from './paper.js'

// A paper that keeps every clause, and the same with one thing spoilt: the checker names the clause each time.

const {value: sound} = printed(whole)
const name = (key: string): PDFName => PDFName.of(key)

async function spoilt(spoil: (document: PDFDocument) => void): Promise<Uint8Array> {
  const document = await PDFDocument.load(sound, {updateMetadata: false})
  spoil(document)
  return document.save({useObjectStreams: false, addDefaultPage: false, updateFieldAppearances: false})
}

const clausesOf = async (bytes: Uint8Array): Promise<readonly string[]> => [
  ...new Set(
    (await conformityOf(bytes)).breaches.map(
      ({standard, clause}) => `${standard === 'PDF/UA-1' ? 'UA' : 'A'} ${clause}`,
    ),
  ),
]

/** The objects that are dictionaries, or have one. */
function dictionaries({context}: PDFDocument): readonly PDFDict[] {
  return context
    .enumerateIndirectObjects()
    .flatMap(([, one]) => (one instanceof PDFRawStream ? [one.dict] : one instanceof PDFDict ? [one] : []))
}

const is =
  (key: string, value: string) =>
  (one: PDFDict): boolean =>
    one.get(name(key)) === name(value)
const every = (document: PDFDocument, key: string, value: string): readonly PDFDict[] =>
  dictionaries(document).filter(is(key, value))
const first = (document: PDFDocument, key: string, value: string): PDFDict => every(document, key, value)[0]!
const element = (document: PDFDocument, role: string): PDFDict => first(document, 'S', role)
const page = (document: PDFDocument): PDFPageLeaf => document.getPage(0).node

/** A font of the pages, and what hangs from it. */
const font = (document: PDFDocument): PDFDict =>
  document.context.lookup(page(document).Resources()!.lookup(name('Font'), PDFDict).values()[0], PDFDict)
const descendant = (document: PDFDocument): PDFDict =>
  font(document).lookup(name('DescendantFonts'), PDFArray).lookup(0, PDFDict)
const descriptor = (document: PDFDocument): PDFDict => descendant(document).lookup(name('FontDescriptor'), PDFDict)

function rewrite(document: PDFDocument, ref: PDFRef, change: (content: string) => string): void {
  const stream = document.context.lookup(ref) as PDFRawStream
  const packed = stream.dict.has(name('Filter'))
  const before = Buffer.from(stream.getContents())
  const text = (packed ? inflateSync(before) : before).toString('latin1')
  const after = Buffer.from(change(text), 'latin1')
  expect(after.toString('latin1')).not.toBe(text)
  const entries = Object.fromEntries(stream.dict.entries().map(([k, v]) => [k.decodeText(), v]))
  document.context.assign(
    ref,
    PDFRawStream.of(document.context.obj(entries as never) as unknown as PDFDict, packed ? deflateSync(after) : after),
  )
}

/** The first stream of the page, which is its text. */
const text = (document: PDFDocument): PDFRef => page(document).lookup(name('Contents'), PDFArray).get(0) as PDFRef
const content = (document: PDFDocument, change: (content: string) => string): void =>
  rewrite(document, text(document), change)
const xmp = (document: PDFDocument, change: (content: string) => string): void =>
  rewrite(document, document.catalog.get(name('Metadata')) as PDFRef, change)
const annotation = (document: PDFDocument): PDFDict => first(document, 'Subtype', 'Link')
const put = (document: PDFDocument, holder: PDFDict, key: string, value: unknown): void =>
  holder.set(name(key), document.context.obj(value as never) as PDFObject)

type Spoil = (document: PDFDocument) => void
const spoils: {readonly [clauses: string]: readonly (readonly [what: string, spoil: Spoil])[]} = {
  'UA 5, A 6.6.2.3': [
    [
      'another part of PDF/UA',
      (one) => xmp(one, (text) => text.replace('<pdfuaid:part>1</pdfuaid:part>', '<pdfuaid:parts>2</pdfuaid:parts>')),
    ],
  ],
  'UA 7.1, A 6.7.2': [['no mark of tags', (one) => one.catalog.delete(name('MarkInfo'))]],
  'UA 7.1': [
    ['suspect tags', (one) => put(one, one.catalog.lookup(name('MarkInfo'), PDFDict), 'Suspects', true)],
    ['no title shown', (one) => one.catalog.delete(name('ViewerPreferences'))],
    ['no title', (one) => xmp(one, (text) => text.replace(/<dc:title>.*<\/dc:title>/u, ''))],
    ['a type of its own', (one) => element(one, 'P').set(name('S'), name('Speech'))],
    [
      'a standard type turned',
      (one) => put(one, one.catalog.lookup(name('StructTreeRoot'), PDFDict), 'RoleMap', {P: 'H1'}),
    ],
    [
      'untagged content',
      (one) => content(one, (text) => text.replace(/\/Artifact <<\/Type \/Layout>> BDC/u, '/Plain BMC')),
    ],
    [
      'an artifact in tagged content',
      (one) =>
        content(one, (text) =>
          text
            .replace(/(MCID 0>> BDC\n)/u, '$1/Artifact BMC EMC /Artifact BMC ')
            .replace(/EMC/u, 'EMC')
            .replace(/ET\n/u, 'ET EMC\n'),
        ),
    ],
    [
      'tagged content in an artifact',
      (one) =>
        content(one, (text) =>
          text.replace(/(\/H1 <<\/MCID 0>> BDC\n)/u, '/Artifact BMC $1').replace(/ET\nEMC/u, 'ET\nEMC EMC'),
        ),
    ],
    ['content of no element', (one) => element(one, 'H1').delete(name('K'))],
  ],
  'UA 7.1, UA 7.18.1': [
    [
      'an empty parent tree',
      (one) =>
        put(one, one.catalog.lookup(name('StructTreeRoot'), PDFDict).lookup(name('ParentTree'), PDFDict), 'Kids', []),
    ],
  ],
  'UA 7.1, UA 7.18.1, A 6.7.3': [['no tree', (one) => one.catalog.delete(name('StructTreeRoot'))]],
  'UA 5, UA 7.1, A 6.6.2.1, A 6.6.4': [
    ['metadata that are no XML', (one) => xmp(one, (text) => text.replace('</rdf:RDF>', ''))],
  ],
  'UA 7.1, A 6.2.2': [['an operator of no standard', (one) => content(one, (text) => `${text} zz`)]],
  'UA 7.2': [
    ['a tongue without a name', (one) => one.catalog.set(name('Lang'), PDFString.of('english language'))],
    [
      'no language',
      (one) => {
        one.catalog.delete(name('Lang'))
        element(one, 'Document').delete(name('Lang'))
      },
    ],
    ['a list of paragraphs', (one) => element(one, 'LBody').set(name('S'), name('P'))],
    ['a row outside of a table', (one) => element(one, 'Table').set(name('S'), name('Sect'))],
  ],
  'UA 7.3': [['a picture that says nothing', (one) => element(one, 'Figure').delete(name('Alt'))]],
  'UA 7.4.2': [
    ['a level left out', (one) => element(one, 'H2').set(name('S'), name('H3'))],
    ['a first heading of the second level', (one) => element(one, 'H1').set(name('S'), name('H2'))],
  ],
  'UA 7.4.4': [['a heading without a level', (one) => element(one, 'H2').set(name('S'), name('H'))]],
  'UA 7.5': [['a head of nothing', (one) => element(one, 'TH').delete(name('A'))]],
  'UA 7.9': [
    ['a note without a name', (one) => element(one, 'Note').delete(name('ID'))],
    [
      'two notes of one name',
      (one) => void every(one, 'S', 'Note').map((note) => note.set(name('ID'), PDFString.of('note'))),
    ],
    [
      'notes that are not found by name',
      (one) => one.catalog.lookup(name('StructTreeRoot'), PDFDict).delete(name('IDTree')),
    ],
  ],
  'UA 7.10': [['layers without a name', (one) => put(one, one.catalog, 'OCProperties', {D: {}})]],
  'UA 7.11, A 6.8': [
    [
      'a file without a name',
      (one) => {
        one.context.register(one.context.obj({Type: 'Filespec'}))
        put(one, one.catalog, 'Names', {EmbeddedFiles: {}})
      },
    ],
  ],
  'UA 7.15': [['a form in XFA', (one) => put(one, one.catalog, 'AcroForm', {XFA: 'x'})]],
  'UA 7.18.1': [
    ['a link outside of the structure', (one) => element(one, 'Link').set(name('S'), name('Span'))],
    ['a link that leads to another element', (one) => annotation(one).set(name('StructParent'), PDFNumber.of(99))],
  ],
  'UA 7.18.3': [['another order of links', (one) => page(one).delete(name('Tabs'))]],
  'UA 7.18.5': [['a link that says nothing', (one) => annotation(one).delete(name('Contents'))]],
  'UA 7.21.3.1, A 6.2.11.3.1': [['a font of no collection', (one) => descendant(one).delete(name('CIDSystemInfo'))]],
  'UA 7.21.3.3, A 6.2.11.3.3': [
    ['an encoding that is elsewhere', (one) => font(one).set(name('Encoding'), name('UniJIS-UCS2-H'))],
  ],
  'UA 7.21.3.2, UA 7.21.5, UA 7.21.8, A 6.2.11.3.2, A 6.2.11.5, A 6.2.11.8': [
    ['a font without glyphs by code', (one) => descendant(one).delete(name('CIDToGIDMap'))],
  ],
  'UA 7.21.4.1, A 6.2.11.4.1': [['a font that is not there', (one) => descriptor(one).delete(name('FontFile2'))]],
  'UA 7.21.5, A 6.2.11.5': [
    [
      'widths of another font',
      (one) => {
        const widths = descendant(one).lookup(name('W'), PDFArray)
        for (let k = 1; k < widths.size(); k += 2) widths.set(k, one.context.obj([77]))
      },
    ],
  ],
  'UA 7.21.7, A 6.2.11.7': [
    ['glyphs of no letter', (one) => font(one).delete(name('ToUnicode'))],
    [
      'a glyph of no letter',
      (one) =>
        rewrite(one, font(one).get(name('ToUnicode')) as PDFRef, (text) =>
          text.replace(/(<[0-9a-f]{4}> )<[0-9A-F]{4}>/u, '$1<0000>'),
        ),
    ],
  ],
  'UA 7.21.8, A 6.2.11.8': [
    [
      'a glyph that is missing',
      (one) =>
        rewrite(one, descendant(one).get(name('CIDToGIDMap')) as PDFRef, (text) => text.replace(/[^\0]/gu, '\0')),
    ],
  ],
  'A 6.1.3': [
    [
      'no name of the file',
      (one) => {
        one.context.trailerInfo.ID = undefined as never
      },
    ],
  ],
  'A 6.1.7': [
    [
      'a stream elsewhere',
      (one) => (one.context.lookup(text(one)) as PDFRawStream).dict.set(name('F'), PDFString.of('x')),
    ],
  ],
  'A 6.1.13': [
    ['a text without end', (one) => element(one, 'Figure').set(name('Alt'), PDFString.of('x'.repeat(40_000)))],
    ['states kept too deep', (one) => content(one, (text) => `${'q '.repeat(29)}${'Q '.repeat(29)}${text}`)],
    ['a page as large as a street', (one) => put(one, page(one), 'MediaBox', [0, 0, 20_000, 800])],
  ],
  'A 6.2.3, A 6.2.4.3': [
    [
      'a profile that is none',
      (one) => {
        const intent = one.catalog.lookup(name('OutputIntents'), PDFArray).lookup(0, PDFDict)
        rewrite(one, intent.get(name('DestOutputProfile')) as PDFRef, (bytes) => bytes.slice(0, 60))
      },
    ],
  ],
  'A 6.2.4.3': [
    ['colours of the press', (one) => content(one, (text) => `${text} 0 0 0 1 k`)],
    [
      'a picture in colours of the press',
      (one) =>
        one.context.register(
          one.context.flateStream('', {
            Type: 'XObject',
            Subtype: 'Image',
            ColorSpace: 'DeviceCMYK',
            BitsPerComponent: 8,
          }),
        ),
    ],
  ],
  'A 6.2.4.3, A 6.2.10': [['no profile', (one) => one.catalog.delete(name('OutputIntents'))]],
  'A 6.2.5': [
    ['a transfer function', (one) => one.context.register(one.context.obj({Type: 'ExtGState', TR: 'Identity'}))],
  ],
  'A 6.2.8': [
    ['a picture to be smoothed', (one) => one.context.register(one.context.obj({Subtype: 'Image', Interpolate: true}))],
  ],
  'A 6.2.9': [['a form in PostScript', (one) => one.context.register(one.context.obj({Subtype: 'PS'}))]],
  'A 6.2.10': [['a blend of its own', (one) => one.context.register(one.context.obj({Type: 'ExtGState', BM: 'Mine'}))]],
  'A 6.3.2': [['a link that is not printed', (one) => annotation(one).set(name('F'), PDFNumber.of(0))]],
  'UA 7.18.1, A 6.3.1, A 6.3.3': [
    [
      'a film',
      (one) => {
        annotation(one).set(name('Subtype'), name('Movie'))
        annotation(one).set(name('StructParent'), PDFNumber.of(1))
      },
    ],
  ],
  'A 6.5.1': [
    [
      'a script',
      (one) => put(one, one.catalog, 'OpenAction', one.context.register(one.context.obj({S: 'JavaScript', JS: '1'}))),
    ],
  ],
  'A 6.5.2': [['something done when it is opened', (one) => put(one, one.catalog, 'AA', {})]],
  'A 6.6.2.3': [
    [
      'a property of nobody',
      (one) => xmp(one, (text) => text.replace('<pdf:Producer>', '<pdf:Secret>1</pdf:Secret><pdf:Producer>')),
    ],
  ],
  'A 6.6.4': [
    ['no level', (one) => xmp(one, (text) => text.replace(/<pdfaid:conformance>A</u, '<pdfaid:conformance>Z<'))],
  ],
  'A 6.9': [
    [
      'layers in two settings',
      (one) =>
        put(one, one.catalog, 'OCProperties', {D: {Name: PDFString.of('a')}, Configs: [{Name: PDFString.of('b')}]}),
    ],
  ],
  'A 6.10': [['steps of a show', (one) => put(one, page(one), 'PresSteps', {})]],
  'A 6.11': [['requirements', (one) => put(one, one.catalog, 'Requirements', [])]],
}

describe('a paper with something of everything', () => {
  test('keeps every clause and says so', async () => {
    expect(await conformityOf(sound)).toEqual({claims: ['PDF/UA-1', 'PDF/A-2a'], breaches: []})
  })
  test('keeps them when it is written anew by another program', async () => {
    expect((await conformityOf(await spoilt(() => {}))).breaches).toEqual([])
  })
})

describe.each(Object.entries(spoils))('%s', (clauses, cases) => {
  test.each(cases)('%s', async (_, spoil) => {
    expect(await clausesOf(await spoilt(spoil))).toEqual(clauses.split(', '))
  })
})

describe('of the bytes themselves', () => {
  test.each([
    [
      'another beginning',
      'A 6.1.2',
      (bytes: Buffer) =>
        Buffer.from(bytes.toString('latin1').replace(/%PDF-1\.7\n%..../u, '%PDF-1.7\n%abcd'), 'latin1'),
    ],
    ['something after the end', 'A 6.1.3', (bytes: Buffer) => Buffer.concat([bytes, Buffer.from('\nmore')])],
    [
      'a length that is wrong',
      'A 6.1.7',
      (bytes: Buffer) =>
        Buffer.from(
          bytes.toString('latin1').replace(/(\/Type \/Metadata \/Subtype \/XML \/Length )\d(\d+)/u, '$10$2'),
          'latin1',
        ),
    ],
  ])('%s', async (_, clause, change) => {
    expect(await clausesOf(change(Buffer.from(sound)))).toContain(clause)
  })
})

test('a locked paper declares PDF/UA alone, and keeps it', async () => {
  const locked = await lock(sound, {password: 'quay'})
  const {claims, breaches} = await conformityOf(locked, 'quay')
  expect(claims).toEqual(['PDF/UA-1'])
  expect(breaches.filter(({standard}) => standard === 'PDF/UA-1')).toEqual([])
})

test('a file of another program is judged, too', async () => {
  const foreign = await PDFDocument.create({updateMetadata: false})
  foreign.addPage([200, 200]).drawText('plain')
  const {claims, breaches} = await conformityOf(await foreign.save())
  expect(claims).toEqual([])
  expect(breaches.map(({clause}) => clause)).toEqual(expect.arrayContaining(['5', '7.1', '7.21.4.1', '6.6.2.1']))
})
