import {mkdir, mkdtemp, readdir, rm, symlink, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {afterEach, beforeEach, describe, expect, test, vi} from 'vitest'
import {base, changed, edited, type Files} from '../project.js'

// The program as its user meets it: what it leaves with, what it says, what lies on the disk afterwards.

vi.stubGlobal('DOSSIER_VERSION', '0')
const {run} = await import('../../../src/cli/run.js')

let folder = ''
let said = ''

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dossier-cli-'))
  said = ''
  const keep = (text: string | Uint8Array): boolean => {
    said += String(text)
    return true
  }
  vi.spyOn(process.stderr, 'write').mockImplementation(keep)
  vi.spyOn(process.stdout, 'write').mockImplementation(keep)
})
afterEach(async () => {
  vi.restoreAllMocks()
  await rm(folder, {recursive: true, force: true})
})

async function write(files: Files): Promise<void> {
  for (const [path, value] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), {recursive: true})
    await writeFile(join(folder, path), value)
  }
}

const build = (...more: readonly string[]): Promise<number> =>
  run(['node', 'dossier', 'build', '--root', folder, '--jobs', '1', ...more])
const printed = async (): Promise<readonly string[]> =>
  (await readdir(join(folder, 'output'), {recursive: true}).catch(() => []))
    .filter((name) => name.endsWith('.pdf'))
    .sort()

const one = 'content/other/chapters/10-one.en.md'
const committee = 'content/c/committee.yml'

describe('leaves with', () => {
  const rows: readonly (readonly [name: string, code: number, files: Files, more: readonly string[], says: RegExp])[] =
    [
      ['0 when all is well', 0, base, [], /3 papers/u],
      [
        '1 for an error of the text',
        1,
        changed({[one]: `${base[one]}[@nobody1900]\n`}),
        [],
        /10-one\.en\.md:6:\d+ error citation-unknown/u,
      ],
      ['2 for an option that there is not', 2, base, ['--colour'], /unknown option/u],
      ['2 for a choice that excludes itself', 2, base, ['-d', 'both', '-a', 'dais'], /no paper is both/u],
      [
        '2 for a committee that there is not',
        2,
        base,
        ['-c', 'othr'],
        /there is no committee `othr`[\s\S]*did you mean `other`/u,
      ],
      ['2 for an edition that there is not', 2, base, ['-e', 'fr'], /expected some of en, ru, ru-en/u],
      ['2 for threads that are no number', 2, base, ['-j', 'many'], /whole number/u],
      ['2 for an audience that there is not', 2, base, ['-a', 'dias'], /there is no audience `dias`/u],
      [
        '3 for a warning under --strict',
        3,
        changed({[one]: `${base[one]}\`\`\`\ncode\n`}),
        ['--strict'],
        /warning code-unclosed/u,
      ],
      ['0 for a warning otherwise', 0, changed({[one]: `${base[one]}\`\`\`\ncode\n`}), [], /warning code-unclosed/u],
      [
        '4 for a conference that cannot be read',
        4,
        changed({'dossier.yml': 'title: A\n'}),
        [],
        /dossier\.yml:1:1 error conference-schema/u,
      ],
      ['4 for a folder that is no conference', 4, {'a.txt': ''}, [], /has no `dossier\.yml`/u],
      [
        '5 for a template that cannot be read',
        5,
        changed({'templates/plain/template.hbs': '{{#if'}),
        [],
        /error template-syntax/u,
      ],
      [
        '5 for a template that there is not',
        5,
        edited(committee, 'template: plain\n', 'template: plane\n'),
        [],
        /error template-unknown/u,
      ],
      [
        '6 for a picture that is not there',
        6,
        changed({'content/c/figures/dot.png': undefined}),
        [],
        /error figure-missing/u,
      ],
      [
        '6 for a chapter that is not there',
        6,
        edited(committee, '[10-quay]', '[10-quai]'),
        [],
        /error chapter-missing/u,
      ],
      [
        '8 for a stale translation under --strict',
        8,
        edited('content/c/chapters/10-quay.ru.md', '- другое\n', ''),
        ['--strict'],
        /warning twin-mismatch/u,
      ],
    ]
  test.each(rows)('%s', async (_, code, files, more, says) => {
    await write(files)
    const left = await build(...more)
    expect(said).toMatch(says)
    expect(left).toBe(code)
    expect(said).not.toMatch(/^\s+at .+:\d+:\d+\)?$/mu)
  })
})

describe('leaves on the disk', () => {
  test('the last good paper when the new one has an error', async () => {
    await write(base)
    expect(await build()).toBe(0)
    const before = await printed()
    expect(before).toEqual(['c/both.ru-en.pdf', 'c/plain.en.pdf', 'other/plain.en.pdf'])
    await write(changed({[one]: `${base[one]}[@nobody1900]\n`}))
    expect(await build()).toBe(1)
    expect(await printed()).toEqual(before)
  })
  test('nothing of a check', async () => {
    await write(base)
    expect(await run(['node', 'dossier', 'check', '--root', folder])).toBe(0)
    expect(await printed()).toEqual([])
  })
})

describe('reads', () => {
  test('nothing through a link that leads out of the project', async () => {
    const outside = await mkdtemp(join(tmpdir(), 'dossier-outside-'))
    try {
      await writeFile(join(outside, 'secret.md'), '---\ntitle: S\n---\n\nSecret.\n')
      await write(changed({[one]: undefined}))
      await mkdir(dirname(join(folder, one)), {recursive: true})
      await symlink(join(outside, 'secret.md'), join(folder, one))
      expect(await build()).toBe(6)
      expect(said).toMatch(/error chapter-missing/u)
      expect(await printed()).toEqual(['c/both.ru-en.pdf', 'c/plain.en.pdf'])
    } finally {
      await rm(outside, {recursive: true, force: true})
    }
  })
  test('nothing through a folder that leads out of the project', async () => {
    const outside = await mkdtemp(join(tmpdir(), 'dossier-outside-'))
    try {
      await writeFile(join(outside, 'dot.png'), base['content/c/figures/dot.png'] as Uint8Array)
      await write(changed({'content/c/figures/dot.png': undefined}))
      await symlink(outside, join(folder, 'content/c/figures'))
      expect(await build()).toBe(6)
      expect(said).toMatch(/error figure-missing/u)
    } finally {
      await rm(outside, {recursive: true, force: true})
    }
  })
  test('a folder that leads to itself without end', async () => {
    await write(base)
    await symlink(join(folder, 'content'), join(folder, 'content/c/again'))
    expect(await build('-c', 'other')).toBe(0)
  })
})
