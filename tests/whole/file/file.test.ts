import {spawnSync} from 'node:child_process'
import {existsSync} from 'node:fs'
import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {getDocument} from 'pdfjs-dist/legacy/build/pdf.mjs'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {hashOf} from '../../../src/base/index.js'
import {type FileRead, readPdf} from '../../../src/press/index.js'
import {home, papersIn, print} from '../desk.js'
import {type Element, readTree, rolesIn, wordsIn} from '../letters/tree.js'
import {lettersOf} from '../letters/units.js'
import {base, edited, type Files} from '../project.js'

// A finished file read back: what a reader, a search and a screen reader find in it.

const front =
  '::section{master=front start=page folio=roman restart=1}\n\n# Contents {.unnumbered .unlisted}\n\n::contents\n\n{{> body}}\n\n{{chapters}}\n\n{{> glossary}}\n\n{{> bibliography}}\n'
const project = edited(
  'content/c/chapters/10-quay.en.md',
  'there are two.',
  'there are [two](https://example.org/a).',
  {...base, 'templates/plain/template.hbs': front},
)
/** The program as it is shipped; `npm test` bundles it first. */
const bundle = process.env['DOSSIER'] ?? join(home, 'dist/dossier.js')
const en = 'c/plain.en.pdf'
const both = 'c/both.ru-en.pdf'

let papers: ReadonlyMap<string, Uint8Array>
let files: ReadonlyMap<string, FileRead>
let tree: Element

beforeAll(async () => {
  const printed = await print(project)
  expect(printed.report.diagnostics).toEqual([])
  papers = printed.papers
  files = new Map(await Promise.all([...papers].map(async ([name, bytes]) => [name, await readPdf(bytes)] as const)))
  tree = (await readTree(papers.get(en) as Uint8Array)).root
})

const file = (name: string): FileRead => files.get(name) as FileRead

describe('metadata', () => {
  test('has title, language and author', () => {
    const {title, language, metadata} = file(en)
    expect(title).toContain('Plain paper')
    expect(language).toMatch(/^en/u)
    expect(metadata['Producer']).toMatch(/dossier/iu)
    expect(file(both).language).toMatch(/^ru/u)
  })
  test('tells nothing of a clock, a machine or a folder', () => {
    const raw = Buffer.from(papers.get(en) as Uint8Array).toString('latin1')
    expect(raw).not.toContain(tmpdir())
    expect(raw).not.toContain(home)
    expect(raw).not.toMatch(new RegExp(`D:${new Date().getFullYear()}`, 'u'))
  })
})

describe('pages', () => {
  test('are labelled as their folios say', () => {
    const labels = file(en).pages.map(({label}) => label)
    expect(labels[0]).toBe('i')
    expect(labels).toContain('1')
    const first = file(en).pages.find(({label}) => label === '1')
    expect(lettersOf((first?.glyphs ?? []).map(({text}) => text).join(''))).toContain('thequay')
  })
  test('have no glyph that is missing, and none outside of the paper', () => {
    for (const {pages} of files.values())
      for (const {glyphs, width, height} of pages) {
        expect(glyphs.filter(({missing}) => missing)).toEqual([])
        expect(glyphs.filter(({x, y}) => x < 0 || y < 0 || x > width || y > height)).toEqual([])
      }
  })
  test('have fonts that are embedded and cut down', () => {
    for (const {pages} of files.values()) {
      const fonts = pages.flatMap((page) => [...page.fonts.values()])
      expect(fonts.length).toBeGreaterThan(0)
      expect(fonts.filter(({embedded, subset}) => !embedded || !subset)).toEqual([])
    }
  })
})

describe('outline', () => {
  test('names the headings in their order', () => {
    const titles = file(en).outline.map(({title, level}) => `${level} ${title}`)
    expect(titles.filter((title) => /quay|Berths|Glossary|Bibliography/u.test(title))).toEqual([
      '1 The quay',
      expect.stringMatching(/^2 .*Berths$/u),
      '1 Glossary',
      '1 Bibliography',
    ])
  })
  test.each([en, both])('of %s opens every entry on the page of its heading', async (name) => {
    const {outline, pages} = await destinationsOf(papers.get(name) as Uint8Array)
    expect(outline.length).toBeGreaterThan(2)
    for (const {title, page, top} of outline) {
      const glyphs = file(name).pages[page]?.glyphs ?? []
      expect(lettersOf(glyphs.map(({text}) => text).join('')), `${title} on page ${page + 1} of ${pages}`).toContain(
        lettersOf(title),
      )
      const heading = glyphs.filter(({y}) => y >= top - 2 && y < top + 60)
      expect(lettersOf(heading.map(({text}) => text).join('')), title).toContain(lettersOf(title).slice(0, 12))
    }
  })
})

describe('links', () => {
  test('lead out to their address and in to a page of the file', async () => {
    const {urls, inner} = await linksOf(papers.get(en) as Uint8Array)
    expect(urls).toEqual(['https://example.org/a'])
    expect(inner.length).toBeGreaterThan(2)
    expect(inner.filter((page) => page < 0)).toEqual([])
  })
})

describe('tags', () => {
  test('name every kind of thing that is there', () => {
    const roles = rolesIn(tree)
    for (const role of [
      'H1',
      'H2',
      'P',
      'L',
      'LI',
      'LBody',
      'Table',
      'TR',
      'TH',
      'TD',
      'Note',
      'Figure',
      'TOC',
      'TOCI',
      'Link',
    ])
      expect([role, roles.get(role) ?? 0], [...roles.keys()].join(' ')).toEqual([
        role,
        expect.toSatisfy((count: number) => count > 0),
      ])
    expect(file(en).tagged).toBe(true)
  })
  test('say what a picture shows', () => {
    expect(find(tree, 'Figure').map(({alt}) => alt)).toEqual(['A plan'])
  })
  test('hold the words of what they name', () => {
    expect(find(tree, 'H2').map((one) => lettersOf(wordsIn(one, 'body')))).toEqual(['berths'])
    expect(find(tree, 'TH').map((one) => lettersOf(wordsIn(one, 'body')))).toEqual(['berth', 'ships'])
    expect(find(tree, 'Note').map((one) => lettersOf(wordsIn(one, 'notes')))).toEqual(['1anoteaboutcranes'])
  })
  test('leave out what only furnishes the page', () => {
    expect(lettersOf(wordsIn(tree, 'body'))).not.toContain('harbourmun')
  })
})

describe('the same bytes', () => {
  let folder = ''
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'dossier-file-'))
  })
  afterAll(() => rm(folder, {recursive: true, force: true}))

  test('twice in one process', async () => {
    expect(digests((await print(project)).papers)).toEqual(digests(papers))
  })
  test('one paper by itself or among others', async () => {
    const alone = await print(project, {selection: {committees: ['c'], documents: ['both']}})
    expect(alone.papers.get(both)).toEqual(papers.get(both))
  })
  test('whatever order its files were read in', async () => {
    const turned: Files = Object.fromEntries(Object.entries(project).reverse())
    expect(digests((await print(turned)).papers)).toEqual(digests(papers))
  })
  test.skipIf(!existsSync(bundle))(
    'from the bundled program, in one thread, in two, and warm',
    {timeout: 240_000},
    async () => {
      const many = manyPapers()
      for (const [path, value] of Object.entries(many)) {
        await mkdir(dirname(join(folder, path)), {recursive: true})
        await writeFile(join(folder, path), value)
      }
      const runs = [
        ['one', '1'],
        ['two', '2'],
        ['warm', '2'],
        ['one', '1'],
      ] as const
      const found = []
      for (const [output, jobs] of runs) {
        const {status, stderr} = spawnSync(
          process.execPath,
          [bundle, 'build', '--root', folder, '--output', join(folder, output), '--jobs', jobs],
          {encoding: 'utf8'},
        )
        expect(status, stderr).toBe(0)
        found.push(digests(await papersIn(join(folder, output))))
      }
      expect(Object.keys(found[0] ?? {}).length).toBe(9)
      for (const one of found.slice(1)) expect(one).toEqual(found[0])
    },
  )
})

/** Enough papers that threads are worth their while. */
function manyPapers(): Files {
  const documents = ['a', 'b', 'd', 'e', 'f', 'g']
    .map(
      (id) =>
        `  - {template: plain, id: ${id}, editions: [${id > 'd' ? 'ru' : 'en'}], audience: ${id > 'e' ? 'dais' : 'committee'}}\n`,
    )
    .join('')
  return {...project, 'content/c/committee.yml': `${project['content/c/committee.yml']}${documents}`}
}

function find(element: Element, role: string): readonly Element[] {
  return [
    ...(element.role === role ? [element] : []),
    ...element.parts.flatMap((part) => (typeof part === 'string' ? [] : find(part, role))),
  ]
}

const digests = (of: ReadonlyMap<string, Uint8Array>): {readonly [name: string]: string} =>
  Object.fromEntries([...of].map(([name, bytes]) => [name, hashOf(bytes)]))

async function withDocument<T>(
  bytes: Uint8Array,
  read: (document: Awaited<ReturnType<typeof getDocument>['promise']>) => Promise<T>,
): Promise<T> {
  const task = getDocument({data: new Uint8Array(bytes), isEvalSupported: false, disableFontFace: true, verbosity: 0})
  try {
    return await read(await task.promise)
  } finally {
    await task.destroy()
  }
}

interface Entry {
  readonly title: string
  readonly page: number
  readonly top: number
}

function destinationsOf(bytes: Uint8Array): Promise<{readonly outline: readonly Entry[]; readonly pages: number}> {
  return withDocument(bytes, async (document) => {
    const outline: Entry[] = []
    type Node = NonNullable<Awaited<ReturnType<typeof document.getOutline>>>[number]
    const visit = async (nodes: readonly Node[]): Promise<void> => {
      for (const {title, dest, items} of nodes) {
        const target = typeof dest === 'string' ? await document.getDestination(dest) : dest
        const page = target ? await document.getPageIndex(target[0]) : -1
        const {height} = (await document.getPage(Math.max(page, 0) + 1)).getViewport({scale: 1})
        outline.push({title, page, top: height - Number(target?.[3] ?? height)})
        await visit(items)
      }
    }
    await visit((await document.getOutline()) ?? [])
    return {outline, pages: document.numPages}
  })
}

function linksOf(bytes: Uint8Array): Promise<{readonly urls: readonly string[]; readonly inner: readonly number[]}> {
  return withDocument(bytes, async (document) => {
    const urls = new Set<string>()
    const inner: number[] = []
    for (let number = 1; number <= document.numPages; number++)
      for (const link of await (await document.getPage(number)).getAnnotations()) {
        if (link.subtype !== 'Link') continue
        if (link.url) urls.add(link.url)
        else {
          const target = typeof link.dest === 'string' ? await document.getDestination(link.dest) : link.dest
          inner.push(target ? await document.getPageIndex(target[0]) : -1)
        }
      }
    return {urls: [...urls], inner}
  })
}
