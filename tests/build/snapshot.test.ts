import {mkdir, mkdtemp, symlink, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {beforeEach, expect, test} from 'vitest'
import {refreshSnapshot, takeSnapshot} from '../../src/build/snapshot.js'

let root = ''

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'dossier-snapshot-'))
  await mkdir(join(root, 'content/one'), {recursive: true})
  await writeFile(join(root, 'dossier.yml'), 'title: One\n')
  await writeFile(join(root, 'content/one/10-a.en.md'), 'text\n')
})

test('a link to nothing is not there, and the files beside it are', async () => {
  await symlink(join(root, 'nowhere.md'), join(root, 'content/one/20-b.en.md'))
  const {files} = await takeSnapshot(root)
  expect([...files.keys()]).toEqual(['content/one/10-a.en.md', 'dossier.yml'])
})

test('a link that leads out of the project is not read', async () => {
  const outside = await mkdtemp(join(tmpdir(), 'dossier-outside-'))
  await writeFile(join(outside, 'secret.md'), 'secret\n')
  await symlink(join(outside, 'secret.md'), join(root, 'content/one/20-b.en.md'))
  const {files} = await takeSnapshot(root)
  expect([...files.keys()]).toEqual(['content/one/10-a.en.md', 'dossier.yml'])
})

test('a file that is gone is gone from the next snapshot, and the bytes of the others are the same', async () => {
  const before = await takeSnapshot(root)
  await writeFile(join(root, 'content/one/20-b.en.md'), 'more\n')
  const after = await refreshSnapshot(before, ['content/one/20-b.en.md', 'content/one/30-c.en.md'])
  expect([...after.files.keys()]).toEqual(['content/one/10-a.en.md', 'content/one/20-b.en.md', 'dossier.yml'])
  expect(after.files.get('dossier.yml')).toBe(before.files.get('dossier.yml'))
})

test('a folder that is not there is told of', async () => {
  await expect(takeSnapshot(join(root, 'nowhere'))).rejects.toThrow('there is no folder')
  await expect(takeSnapshot(join(root, 'content'))).rejects.toThrow('has no `dossier.yml`')
})
