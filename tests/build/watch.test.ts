import {readFile, rm, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {type BuildReport, buildProject, watchProject} from '../../src/build/index.js'
import {conference, filesIn, folder, project, put} from '../packets/desk.js'
import {png} from '../whole/project.js'

// Whatever is kept between two builds of a watch, its papers are those of a build that begins with nothing.

const chapter = 'content/c/chapters/10-quay.en.md'
const text = conference[chapter] ?? ''

let root: string
let output: string
const stop = new AbortController()
let watching: Promise<void>
let tell: ((report: BuildReport) => void) | undefined

const next = (): Promise<BuildReport> => new Promise((resolve) => (tell = resolve))

beforeAll(async () => {
  root = await project()
  await writeFile(join(root, 'content/c/dot.png'), png(60, 40))
  output = await folder()
  const first = next()
  watching = watchProject({root, output, jobs: 1, signal: stop.signal, onReport: (report) => tell?.(report)})
  await first
})

afterAll(async () => {
  stop.abort()
  await watching
})

/** Papers as they are, and what was said, place by place. */
async function afterwards(report: BuildReport, of: string) {
  const files = [...(await filesIn(of))].filter(([path]) => path.endsWith('.pdf'))
  return {
    papers: new Map(files.map(([path, bytes]) => [path, bytes.toString('latin1')])),
    said: report.diagnostics.map(({code, place}) => `${code} ${place?.file}:${place?.line}`).sort(),
  }
}

describe('a watch', () => {
  /** Said of with its place. */
  const long = `${'> '.repeat(200)}a`
  test.each<readonly [string, {readonly [path: string]: string | undefined}]>([
    ['a word is changed', {[chapter]: text.replace('Forty', 'Fifty')}],
    ['a paragraph is put above others', {[chapter]: text.replace('Forty', 'New words above.\n\nFifty')}],
    ['something is wrong with a line', {[chapter]: `${text}\n${long}\n\nA line below.\n`}],
    ['what is wrong moves down', {[chapter]: text.replace('Forty', `A line above.\n\nAnother.\n\n${long}\n\nForty`)}],
    ['a paragraph stands twice', {[chapter]: `${text}\nThe same words.\n\nThe same words.\n\n- The same words.\n`}],
    ['a note is called', {[chapter]: `${text}\nA call.[^1]\n\n[^1]: A note.\n`}],
    ['a picture is shown', {[chapter]: `${text}\n![A plan](../dot.png)\n`}],
    ['a role is written anew', {'content/c/characters/cook.en.md': '---\nid: cook\ntitle: The cook\n---\n\nSleeps.\n'}],
    ['a theme is laid over', {'templates/sheet/theme.yml': 'styles: {body: {size: 14}}\n'}],
    ['the theme is gone again', {'templates/sheet/theme.yml': undefined}],
    [
      'a template is changed',
      {'templates/sheet/template.hbs': `${conference['templates/sheet/template.hbs']}\nEnd.\n`},
    ],
    ['the conference is renamed', {'dossier.yml': (conference['dossier.yml'] ?? '').replace('Harbour', 'Haven')}],
  ])('prints what a first build does when %s', async (_, change) => {
    const printed = next()
    for (const [path, words] of Object.entries(change))
      if (words === undefined) await rm(join(root, path))
      else await put(root, {[path]: words})
    const report = await printed
    const fresh = await folder()
    await rm(join(root, '.dossier-cache'), {recursive: true, force: true})
    const cold = await buildProject({root, output: fresh, jobs: 1})
    expect(report.papers.length).toBeGreaterThan(0)
    expect(await afterwards(report, output)).toEqual(await afterwards(cold, fresh))
  })

  test('prints another picture of the same name', async () => {
    await put(root, {[chapter]: `${text}\n![A plan](../dot.png)\n`})
    await next()
    const before = await readFile(join(output, 'c/sheet.en.pdf'))
    const printed = next()
    await writeFile(join(root, 'content/c/dot.png'), png(30, 90))
    await printed
    const fresh = await folder()
    await buildProject({root, output: fresh, jobs: 1})
    const after = await readFile(join(output, 'c/sheet.en.pdf'))
    expect(after.equals(before)).toBe(false)
    expect(after.equals(await readFile(join(fresh, 'c/sheet.en.pdf')))).toBe(true)
  })

  test('goes on when the conference is taken away and put back', async () => {
    const gone = next()
    await rm(join(root, 'dossier.yml'))
    expect((await gone).papers).toEqual([])
    const back = next()
    await put(root, {'dossier.yml': conference['dossier.yml'] ?? ''})
    expect((await back).papers.length).toBeGreaterThan(0)
  })
})
