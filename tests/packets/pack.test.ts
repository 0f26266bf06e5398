import {spawnSync} from 'node:child_process'
import {readFile, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {PDFArray, PDFDict, PDFDocument, PDFName} from '@cantoo/pdf-lib'
import {beforeAll, describe, expect, test} from 'vitest'
import {buildProject, packProject} from '../../src/build/index.js'
import {conformityOf, type PageRead, readPdf} from '../../src/press/index.js'
import {conference, edited, filesIn, folder, project, put} from './desk.js'

let root: string
let output: string

beforeAll(async () => {
  root = await project()
  output = await folder()
  await buildProject({root, output, jobs: 1})
})

const textOf = ({glyphs}: PageRead): string => glyphs.map(({text}) => text).join('')

describe('a night of packing', () => {
  test('gives one pile for each printer, in the order of the seats, each packet on a fresh sheet behind its divider', async () => {
    const {committees, diagnostics} = await packProject({root, output, jobs: 1})
    expect(diagnostics).toEqual([])
    expect(
      committees.flatMap(({runs}) =>
        runs.map(({file, packets, sides, sheets}) => [file, packets.map(({packet}) => packet), sides, sheets]),
      ),
    ).toEqual([
      ['pack/print-A.pdf', ['P-01', 'P-10'], 11, 6],
      ['pack/print-B.pdf', ['P-02'], 5, 3],
    ])
    const pile = await readPdf(await readFile(join(output, 'c/pack/print-A.pdf')))
    expect(pile.pages.map(({label}) => label)).toEqual([
      'P-01',
      'P-01',
      'P-01-1',
      'P-01-2',
      'P-01-3',
      'P-01-',
      'P-10',
      'P-10',
      'P-10-1',
      'P-10-2',
      'P-10-3',
    ])
    expect(pile.pages.map(({glyphs}) => glyphs.length > 0)).toEqual([
      true,
      false,
      true,
      true,
      true,
      false,
      true,
      false,
      true,
      true,
      true,
    ])
    expect(pile.outline.map(({title}) => title)).toEqual([
      'P-01 · 1 · The pilot · Oğuz IŞIK',
      'P-10 · 10 · The cook · Ida NÆSS',
    ])
    expect(pile.tagged).toBe(true)
    expect(await conformityOf(await readFile(join(output, 'c/pack/print-A.pdf')))).toEqual({
      claims: ['PDF/UA-1', 'PDF/A-2a'],
      breaches: [],
    })
    expect(textOf(pile.pages[0]!)).toMatch(/P-01.*The pilot \/ Лоцман.*Oğuz IŞIK/u)
    expect(textOf(pile.pages[10]!)).toMatch(/P-10.*3\/3/u)
  })

  test('gives the same bytes again, and writes nothing', async () => {
    await packProject({root, output, jobs: 1})
    const before = await filesIn(output)
    const again = await folder()
    for (const [path, bytes] of before)
      if (!path.includes('pack/'))
        await put(again, {[path]: bytes.toString('latin1')}).then(() => writeFile(join(again, path), bytes))
    await packProject({root, output: again, jobs: 1})
    expect([...(await filesIn(again))].filter(([path, bytes]) => !before.get(path)?.equals(bytes))).toEqual([])
  })

  test('keeps a register for spreadsheets and for programs', async () => {
    await packProject({root, output, jobs: 1})
    const csv = await readFile(join(output, 'c/pack/register.csv'), 'utf8')
    expect(csv.replace(/[0-9a-f]{7}/gu, '#')).toBe(
      '\uFEFFseat,delegate,role,packet,leaves,sheets,content,language,printer\r\n1,Oğuz IŞIK,The pilot,P-01,3,2,#,en,A\r\n2,Леся КОВАЛЁВА,Писарь,P-02,3,2,#,ru,B\r\n10,Ida NÆSS,The cook,P-10,3,2,#,en,A\r\n',
    )
    const json = JSON.parse(await readFile(join(output, 'c/pack/register.json'), 'utf8')) as {
      packets: {papers: {file: string}[]}[]
    }
    expect(json.packets.map(({papers}) => papers.map(({file}) => file))).toEqual([
      ['slips/01.en.pdf'],
      ['slips/02.ru.pdf'],
      ['slips/10.en.pdf'],
    ])
  })

  test('on one side leaves no blanks', async () => {
    const {committees} = await packProject({root, output, jobs: 1, duplex: false, language: 'ru'})
    expect(committees.flatMap(({runs}) => runs.map(({sides, sheets}) => [sides, sheets]))).toEqual([
      [8, 8],
      [4, 4],
    ])
  })

  test('printed on both sides, a leaf of one side lies alone on its sheet; `printing` says which it is', async () => {
    const loose = await project({
      ...conference,
      ...edited(
        'templates/slips/template.hbs',
        '::pagebreak\n\n# {{say',
        '::section{master=form start=page}\n\n# {{say',
      ),
    })
    const out = await folder()
    await buildProject({root: loose, output: out, jobs: 1, selection: {documents: ['slips']}})
    const sidesIn = async (): Promise<readonly (readonly number[])[]> => {
      const {committees, diagnostics} = await packProject({root: loose, output: out, jobs: 1})
      expect(diagnostics).toEqual([])
      return committees.flatMap(({runs}) => runs.map(({sides, sheets}) => [sides, sheets]))
    }
    // divider, back; leaves 1 and 2 on one sheet; the form, its back: twice, the last back left out
    expect(await sidesIn()).toEqual([
      [11, 6],
      [5, 3],
    ])
    const other = await project({
      ...conference,
      ...edited('templates/slips/template.hbs', '{master=body', '{master=packet'),
    })
    const third = await folder()
    await buildProject({root: other, output: third, jobs: 1, selection: {documents: ['slips']}})
    const pile = async () =>
      (await packProject({root: other, output: third, jobs: 1})).committees.flatMap(({runs}) =>
        runs.map(({sides}) => sides),
      )
    // every leaf with a blank back
    expect(await pile()).toEqual([15, 7])
    const {pages} = await readPdf(await readFile(join(third, 'c/pack/print-B.pdf')))
    expect(pages.map(({glyphs}) => glyphs.length > 0)).toEqual([true, false, true, false, true, false, true])
    await put(other, {'dossier.yml': `${conference['dossier.yml']}printing: simplex\n`})
    expect(await pile()).toEqual([8, 4])
  })

  test('keeps the tags of every page on that page', async () => {
    await packProject({root, output, jobs: 1})
    const {context, catalog} = await PDFDocument.load(await readFile(join(output, 'c/pack/print-A.pdf')))
    const tree = catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict)
    const nums = tree.lookup(PDFName.of('ParentTree'), PDFDict).lookup(PDFName.of('Nums'), PDFArray)
    const keys = nums
      .asArray()
      .filter((_, at) => at % 2 === 0)
      .map(String)
    expect(new Set(keys).size).toBe(keys.length)
    const strangers: string[] = []
    for (const [ref, node] of context.enumerateIndirectObjects()) {
      const key =
        node instanceof PDFDict && node.get(PDFName.of('Type')) === PDFName.of('Page')
          ? node.get(PDFName.of('StructParents'))
          : undefined
      if (key === undefined) continue
      const elements = nums
        .lookup(keys.indexOf(String(key)) * 2 + 1, PDFArray)
        .asArray()
        .map((one) => context.lookup(one, PDFDict))
      expect(elements.length).toBeGreaterThan(0)
      strangers.push(
        ...elements.filter((element) => !pagesOf(element).includes(String(ref))).map((element) => `${ref} ${element}`),
      )
    }
    expect(strangers).toEqual([])

    function pagesOf(element: PDFDict): readonly string[] {
      const kids = element.lookup(PDFName.of('K'))
      const own = kids instanceof PDFArray ? kids.asArray().map((kid) => context.lookup(kid)) : []
      return [element, ...own.filter((kid) => kid instanceof PDFDict)].flatMap((one) =>
        one.get(PDFName.of('Pg')) ? [String(one.get(PDFName.of('Pg')))] : [],
      )
    }
  })

  test('keeps links inside their packet', async () => {
    const {getDocument} = await import('pdfjs-dist/legacy/build/pdf.mjs')
    await packProject({root, output, jobs: 1})
    const pdf = await getDocument({
      data: new Uint8Array(await readFile(join(output, 'c/pack/print-A.pdf'))),
      verbosity: 0,
    }).promise
    const leadsTo = async (from: number): Promise<number[]> => {
      const links = (await (await pdf.getPage(from)).getAnnotations()) as {dest?: unknown[]}[]
      return Promise.all(
        links.flatMap(({dest}) =>
          Array.isArray(dest) ? [pdf.getPageIndex(dest[0] as never).then((at) => at + 1)] : [],
        ),
      )
    }
    expect([await leadsTo(3), await leadsTo(9)]).toEqual([[5], [11]])
    await pdf.destroy()
  })

  test.skipIf(spawnSync('qpdf', ['--version']).error)('is clean for qpdf', async () => {
    await packProject({root, output, jobs: 1})
    for (const name of ['print-A', 'print-B', 'register.en', 'stuffing-list.en']) {
      const {status, stdout} = spawnSync('qpdf', ['--check', join(output, `c/pack/${name}.pdf`)], {encoding: 'utf8'})
      expect([name, status, /warning|error:/iu.test(stdout)]).toEqual([name, 0, false])
    }
  })
})

describe('nothing is packed', () => {
  test('of packets that are not printed, or are not what was printed', async () => {
    const other = await folder()
    const none = await packProject({root, output: other, jobs: 1})
    expect(none.diagnostics.map(({code, concern}) => [code, concern])).toEqual(
      Array.from({length: 3}, () => ['packet-missing', 'preflight']),
    )
    await buildProject({root, output: other, jobs: 1, selection: {documents: ['slips']}})
    await writeFile(join(other, 'c/slips/02.ru.pdf'), 'something else')
    const stale = await packProject({root, output: other, jobs: 1})
    expect(stale.diagnostics.map(({code, message}) => [code, /`[^`]+`/u.exec(message)?.[0]])).toEqual([
      ['packet-stale', '`c/slips/02.ru.pdf`'],
    ])
    expect([...(await filesIn(other)).keys()].filter((path) => path.includes('pack/'))).toEqual([])
  })

  test('whose leaves do not bear their numbers', async () => {
    const bare = await project({
      ...conference,
      'templates/slips/theme.yml':
        "masters: {body: {foot: {recto: {left: '', right: '{packet} {hash}'}, verso: {left: '', right: '{packet} {hash}'}}, opening-foot: {recto: {left: '{packet} {hash}', right: ''}}}}\n",
    })
    const out = await folder()
    await buildProject({root: bare, output: out, jobs: 1, selection: {documents: ['slips']}})
    const {diagnostics, committees} = await packProject({root: bare, output: out, jobs: 1})
    expect(committees).toEqual([])
    expect(diagnostics.map(({code, concern}) => `${code} ${concern}`)).toEqual(
      Array.from({length: 9}, () => 'leaf-unmarked preflight'),
    )
    expect(diagnostics[0]?.message).toMatch(/side 3: leaf 1 of packet `P-01` does not bear its own number$/u)
  })

  test('when no document is for roles', async () => {
    const plain = await project({...conference, ...edited('content/c/committee.yml', '  - {template: slips}\n', '')})
    await expect(packProject({root: plain, output: await folder()})).rejects.toThrow('there are no packets')
  })
})
