import {spawnSync} from 'node:child_process'
import {readFile, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {beforeAll, describe, expect, test} from 'vitest'
import {buildProject, packProject} from '../../src/build/index.js'
import {contentsOf, type FileRead, lock, readPdf} from '../../src/press/index.js'
import {conference, edited, filesIn, folder, project, put} from './desk.js'

const password = 'причал Ğ-7'
let plain: Uint8Array

beforeAll(async () => {
  const output = await folder()
  await buildProject({root: await project(), output, jobs: 1, selection: {documents: ['sheet']}})
  plain = new Uint8Array(await readFile(join(output, 'c/sheet.en.pdf')))
})

describe('a locked file', () => {
  test('opens with its password, and shows what it showed', async () => {
    const locked = await lock(plain, {password})
    const [before, after] = [await readPdf(plain), await readPdf(locked, password)]
    const seen = ({pages}: FileRead) =>
      pages.map(({glyphs}) => glyphs.map(({text, x, y, size, mcid}) => [text, x, y, size, mcid]))
    expect(seen(after)).toEqual(seen(before))
    expect([after.title, after.language, after.outline, after.tagged]).toEqual([
      before.title,
      before.language,
      before.outline,
      before.tagged,
    ])
    expect((await contentsOf(locked, password)).pages).toBe(before.pages.length)
  })

  test.each([undefined, 'prichal', `${password} `])('stays shut to %j', async (wrong) => {
    await expect(readPdf(await lock(plain, {password}), wrong)).rejects.toThrow(/password/iu)
  })

  test('is locked to the same bytes, and to others by another password or with another text', async () => {
    const locked = Buffer.from(await lock(plain, {password}))
    expect(locked.equals(await lock(plain, {password}))).toBe(true)
    expect(locked.equals(await lock(plain, {password: 'other'}))).toBe(false)
    expect(locked.includes('Forty')).toBe(false)
  })

  test.skipIf(spawnSync('qpdf', ['--version']).error)(
    'is AES-256 of revision 6 to qpdf, with the permissions asked for',
    async () => {
      const file = join(await folder(), 'locked.pdf')
      await writeFile(file, await lock(plain, {password, permissions: ['print', 'copy']}))
      const {status, stdout} = spawnSync('qpdf', [`--password=${password}`, '--check', file], {encoding: 'utf8'})
      expect(status).toBe(0)
      expect(stdout).toMatch(
        /R = 6[\s\S]*extract for any purpose: allowed[\s\S]*print high resolution: allowed[\s\S]*modify anything: not allowed[\s\S]*file encryption method: AESv3/u,
      )
    },
  )
})

describe('a document that asks for a lock', () => {
  const asking = (lockedBy: string) =>
    edited('content/c/committee.yml', '{template: slips}', `{template: slips, lock: ${lockedBy}}`)
  const build = async (files: Awaited<ReturnType<typeof edited>>, more: Readonly<Record<string, string>> = {}) => {
    const root = await project({...conference, ...files, ...more})
    const output = await folder()
    const {papers, diagnostics} = await buildProject({root, output, jobs: 1, selection: {documents: ['slips']}})
    return {root, output, papers, told: diagnostics.map(({code, place}) => `${code} ${place?.line}`)}
  }

  test('is printed with the password of the environment, and packed', async () => {
    process.env['TEST_OF_LOCKS'] = password
    const {root, output, papers, told} = await build(asking('{env: TEST_OF_LOCKS}'))
    expect([told, papers.map(({state}) => state)]).toEqual([[], ['printed', 'printed', 'printed']])
    await expect(readPdf(await readFile(join(output, 'c/slips/01.en.pdf')))).rejects.toThrow(/password/iu)
    const again = await buildProject({root, output, jobs: 1, selection: {documents: ['slips']}})
    expect(again.papers.map(({state}) => state)).toEqual(['unchanged', 'unchanged', 'unchanged'])
    const {committees, diagnostics} = await packProject({root, output, jobs: 1})
    expect([diagnostics, committees[0]?.packets.length]).toEqual([[], 3])
  })

  test('is not printed without', async () => {
    const {papers, told, output} = await build(asking('{env: TEST_OF_NO_LOCKS}'))
    expect([papers, told, [...(await filesIn(output)).keys()].filter((path) => path.endsWith('.pdf'))]).toEqual([
      [],
      ['lock-missing 5'],
      [],
    ])
  })

  test('does not write its password down', async () => {
    expect((await build(asking('{password: hunter2}'))).told).toEqual(['committee-schema 5', 'committee-schema 5'])
    expect((await build(asking('{file: content/c/word.txt}'), {'content/c/word.txt': 'hunter2'})).told).toEqual([
      'lock-exposed 5',
    ])
    expect((await build(asking('{file: word.txt}'), {'word.txt': 'hunter2'})).told).toEqual(['lock-exposed 5'])
    expect((await build(asking('{env: A, file: b}'))).told).toHaveLength(1)
  })

  test.skipIf(spawnSync('git', ['--version']).error)(
    'may keep it beside the text where git does not see it',
    async () => {
      const root = await project({...conference, ...asking('{file: word.txt}'), 'word.txt': 'hunter2\n'})
      spawnSync('git', ['init', '-q', root])
      const options = {root, output: await folder(), jobs: 1, selection: {documents: ['slips']}}
      expect((await buildProject(options)).diagnostics.map(({code}) => code)).toEqual(['lock-exposed'])
      await put(root, {'.gitignore': 'word.txt\n'})
      expect((await buildProject(options)).diagnostics).toEqual([])
      expect((await readPdf(await readFile(join(options.output, 'c/slips/01.en.pdf')), 'hunter2')).pages).toHaveLength(
        3,
      )
    },
  )
})

test('copies are numbered, each in a file of its own, with a mark behind the text that is no part of it', async () => {
  const root = await project({
    ...conference,
    ...edited(
      'content/c/committee.yml',
      '{template: sheet, editions: [en]}',
      '{template: sheet, editions: [en, ru], copies: 2, watermark: {en: Draft, ru: Черновик}}',
    ),
  })
  const output = await folder()
  await buildProject({root, output, jobs: 1, selection: {documents: ['sheet']}})
  const words = async (name: string) => {
    const [page] = (await readPdf(await readFile(join(output, `c/${name}`)))).pages
    const text = (artifact: boolean) =>
      page?.glyphs
        .filter((glyph) => glyph.artifact === artifact)
        .map((glyph) => glyph.text)
        .join('') ?? ''
    return [
      text(true).match(/Draft|Черновик|Copy \d of \d|Экземпляр \d из \d/gu),
      /Draft|Copy|Черновик|Экземпляр/u.test(text(false)),
    ]
  }
  expect(await words('sheet.en.copy-1.pdf')).toEqual([['Draft', 'Draft', 'Draft', 'Copy 1 of 2'], false])
  expect(await words('sheet.ru.copy-2.pdf')).toEqual([['Черновик', 'Черновик', 'Черновик', 'Экземпляр 2 из 2'], false])
})
