import {mkdtemp, readdir, readFile, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {kindOf} from '../../src/build/keep.js'
import {openKeepOnDisk} from '../../src/build/keepOnDisk.js'

const folder = (): Promise<string> => mkdtemp(join(tmpdir(), 'dossier-keep-'))

async function programIn(home: string): Promise<string> {
  const program = join(home, 'program.cjs')
  await writeFile(program, 'the program')
  return program
}

const textsIn = async (home: string): Promise<string> =>
  (await Promise.all((await readdir(home)).map((name) => readFile(join(home, name), 'latin1')))).join()

test('what is read of the program alone is kept for every project, and nothing of a project is', async () => {
  const [home, first, second] = [await folder(), await folder(), await folder()]
  const program = await programIn(home)
  const {keep, save} = await openKeepOnDisk(first, program)
  keep.of(kindOf('theme', true), ['of the program'], () => 'a theme of the program')
  keep.of(kindOf('theme', false), ['of the project'], () => 'a theme of the project')
  await save()

  expect(await textsIn(home)).toContain('a theme of the program')
  expect(await textsIn(home)).not.toContain('a theme of the project')
  const other = (await openKeepOnDisk(second, program)).keep
  const made: string[] = []
  other.of(kindOf('theme', true), ['of the program'], () => made.push('own'))
  other.of(kindOf('theme', false), ['of the project'], () => made.push('project'))
  expect(made).toEqual(['project'])
})

test('another program reads its files anew', async () => {
  const home = await folder()
  const root = await folder()
  const program = await programIn(home)
  const {keep, save} = await openKeepOnDisk(root, program)
  keep.of(kindOf('theme', true), ['text'], () => 'as the old program reads it')
  await save()
  await writeFile(program, 'another program')
  const again = (await openKeepOnDisk(root, program)).keep
  expect(again.of(kindOf('theme', true), ['text'], () => 'anew')).toBe('anew')
})

test('a damaged file of what was kept is no loss', async () => {
  const home = await folder()
  const root = await folder()
  const program = await programIn(home)
  const {keep, save} = await openKeepOnDisk(root, program)
  keep.of(kindOf('theme', true), ['text'], () => 'value')
  await save()
  for (const name of await readdir(home)) if (name.endsWith('.kept')) await writeFile(join(home, name), 'garbage')
  const again = (await openKeepOnDisk(root, program)).keep
  expect(again.of(kindOf('theme', true), ['text'], () => 'anew')).toBe('anew')
})
