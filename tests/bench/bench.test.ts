import {mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {NodeCompiler} from '@myriaddreamin/typst-ts-node-compiler'
import {afterAll, describe, expect, test} from 'vitest'
import {makeBatch, makeInput} from '../../scripts/bench/inputs.js'
import {buildProject} from '../../src/build/index.js'
import {readPdf} from '../../src/press/index.js'
import {lettersOf} from '../whole/letters/units.js'

// The bench is fair only if both print the same words. No test asserts a time.

const folder = mkdtempSync(join(tmpdir(), 'dossier-bench-'))
afterAll(() => rmSync(folder, {recursive: true, force: true}))

const fonts = ['source-serif-4', 'noto-serif'].map((name) =>
  dirname(fileURLToPath(import.meta.resolve(`@expo-google-fonts/${name}/package.json`))),
)
const typst = NodeCompiler.create({workspace: folder, fontArgs: [{fontPaths: fonts}]})
const byTypst = (file: string): Promise<Said> =>
  saidBy(new Uint8Array(typst.pdf({mainFileContent: readFileSync(file, 'utf8')})))

interface Said {
  readonly letters: string
  readonly pages: number
}

async function saidBy(bytes: Uint8Array): Promise<Said> {
  const {pages} = await readPdf(bytes)
  const text = pages.map(({glyphs}) => glyphs.map((glyph) => glyph.text).join('')).join('')
  return {letters: lettersOf(text), pages: pages.length}
}

async function byUs(root: string): Promise<ReadonlyMap<string, Said>> {
  const output = join(root, 'output')
  const {papers, diagnostics} = await buildProject({root, output, jobs: 1})
  expect(diagnostics.filter(({severity}) => severity === 'error')).toEqual([])
  const said = await Promise.all(
    papers.map(async ({file}) => [file, await saidBy(readFileSync(join(output, file)))] as const),
  )
  return new Map(said)
}

/** Stretches of four words, in letters alone, of a source without its marks. */
function stretchesOf(markdown: string): readonly string[] {
  const words = markdown
    .replace(/^---[\s\S]*?\n---\n/u, '')
    .replace(/^(?::::|\|[ -]*--|\[\^\d+\]:).*$/gmu, '')
    .replace(/\[\^\d+\]|^\d+\. |[\\*#>|]/gmu, ' ')
    .split(/\s+/u)
    .map(lettersOf)
    .filter((word) => word !== '')
  return Array.from({length: Math.floor(words.length / 4)}, (_, at) => words.slice(at * 4, at * 4 + 4).join(''))
}

/** Pages end, cells and notes stand between: a few stretches are parted on each page. */
function expectAll(stretches: readonly string[], {letters, pages}: Said): void {
  expect(stretches.length).toBeGreaterThan(20)
  const missing = stretches.filter((stretch) => !letters.includes(stretch))
  expect(missing.length, missing.join('\n')).toBeLessThanOrEqual(4 * pages)
}

const markdownIn = (path: string): string =>
  readdirSync(path)
    .sort()
    .map((name) => readFileSync(join(path, name), 'utf8'))
    .join('\n')

describe('the inputs of the bench', () => {
  test('are one text, printed by both', async () => {
    const input = makeInput(folder, 'one', {words: 2500, notes: 9, language: 'en'})
    const stretches = stretchesOf(markdownIn(input.markdown))
    const [ours] = (await byUs(input.project)).values()
    const theirs = await byTypst(input.typst)
    expect(ours).toBeDefined()
    expectAll(stretches, ours!)
    expectAll(stretches, theirs)
    // Heads, feet and contents are all that may differ.
    expect(Math.abs(ours!.letters.length / theirs.letters.length - 1)).toBeLessThan(0.1)
    const notes = markdownIn(input.markdown).match(/^\[\^\d+\]:/gmu)?.length
    expect(notes).toBe(input.notes)
    expect(readFileSync(input.typst, 'utf8').split('#footnote[').length - 1).toBe(notes)
    expect(notes).toBeGreaterThan(3)
    expect(input.words).toBeGreaterThan(2400)
  })

  test.each([true, false])('are packets for every seat (shared: %s)', async (shared) => {
    const {project, typst: papers} = makeBatch(folder, 3, shared)
    const ours = await byUs(project)
    expect([...ours.keys()]).toEqual(['01', '02', '03'].map((seat) => `bench/packet/${seat}.en.pdf`))
    expect(readdirSync(papers)).toEqual(['0001.typ', '0002.typ', '0003.typ'])
    const roles = join(project, 'content/bench/characters')
    const chapters = shared ? stretchesOf(markdownIn(join(project, 'content/bench/chapters'))) : []
    for (const seat of [1, 2, 3]) {
      const own = stretchesOf(readFileSync(join(roles, `role-${seat}.en.md`), 'utf8'))
      expectAll([...own, ...chapters], ours.get(`bench/packet/0${seat}.en.pdf`)!)
      expectAll([...own, ...chapters], await byTypst(join(papers, `000${seat}.typ`)))
      const other = stretchesOf(readFileSync(join(roles, `role-${(seat % 3) + 1}.en.md`), 'utf8'))
      expect(own.filter((stretch) => !other.includes(stretch)).length).toBeGreaterThan(own.length / 50)
    }
  })
})
