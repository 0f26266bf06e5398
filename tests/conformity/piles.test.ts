import {PDFArray, PDFDict, PDFDocument, PDFName, PDFString} from '@cantoo/pdf-lib'
import {describe, expect, test} from 'vitest'
import {collate, conformityOf, lock, type Part} from '../../src/press/index.js'
import {page, text} from '../print/desk.js'
import {figure, printed, whole} from './paper.js'

// A pile declares what all of its parts declare and what it keeps: the checker knows nothing of what laid it.

const both = ['PDF/UA-1', 'PDF/A-2a']
const partOf = async (...paper: Parameters<typeof printed>): Promise<Part> => ({
  bytes: (await printed(...paper)).value,
  label: 'P-',
  numbered: true,
  title: 'A part',
})
const pile = async (parts: readonly Part[], title = 'Pile & «куча»') =>
  (await collate({parts, title, language: 'en', duplex: true})).bytes

describe('a pile of papers', () => {
  test('that declare both standards declares them and keeps every clause', async () => {
    const {claims, breaches} = await conformityOf(await pile([await partOf(whole), await partOf(whole, 'Two')]))
    expect(breaches).toEqual([])
    expect(claims).toEqual(both)
  })

  test.each([
    ['a picture that says nothing', figure('plain', ''), ['PDF/A-2u']],
    ['a picture in colours of the press', figure('press.jpg', 'A quay'), ['PDF/UA-1']],
    ['letters of no font', text('漢字'), []],
  ] as const)('of which one has %s declares what is left', async (_, block, left) => {
    const bytes = await pile([await partOf(whole), await partOf([page([block])]), await partOf(whole)])
    expect((await conformityOf(bytes)).claims).toEqual(left)
  })

  test('of which one is locked declares no PDF/A, and keeps to PDF/UA', async () => {
    const open = await partOf(whole)
    const locked = {...open, bytes: await lock(open.bytes, {password: 'hunter2', permissions: []}), password: 'hunter2'}
    const {claims, breaches} = await conformityOf(await pile([open, locked]))
    expect(claims).toEqual(['PDF/UA-1'])
    expect(breaches.filter(({standard}) => standard === 'PDF/UA-1')).toEqual([])
  })

  test('without a title can be read aloud by nobody who looks for one', async () => {
    expect((await conformityOf(await pile([await partOf(whole)], ' '))).claims).toEqual(['PDF/A-2u'])
  })

  test('has the same bytes each time', async () => {
    const parts = [await partOf(whole), await partOf(whole, 'Two')]
    expect(Buffer.compare(await pile(parts), await pile(parts))).toBe(0)
  })

  test('finds the notes of all parts by their names', async () => {
    const {catalog} = await PDFDocument.load(await pile([await partOf(whole), await partOf(whole)]))
    const tree = catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict).lookup(PDFName.of('IDTree'), PDFDict)
    const names = tree.lookup(PDFName.of('Names'), PDFArray)
    const found = Array.from({length: names.size() / 2}, (_, k) => [
      names.lookup(2 * k, PDFString).decodeText(),
      names
        .lookup(2 * k + 1, PDFDict)
        .lookup(PDFName.of('ID'), PDFString)
        .decodeText(),
    ])
    expect(found).toEqual(['0-note-1', '0-note-2', '1-note-1', '1-note-2'].map((name) => [name, name]))
  })
})
