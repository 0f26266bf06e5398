import {spawnSync} from 'node:child_process'
import {cp, mkdir, readFile, rm, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {setTimeout as wait} from 'node:timers/promises'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {hashOf} from '../../src/base/index.js'
import {buildProject} from '../../src/build/index.js'
import {conference, filesIn, folder, project, put} from './desk.js'
import {bundleProgram, type Program} from './program.js'

/** Interruptions at moments that nobody chose; more on machines with time. */
const times = Number(process.env['INTERRUPTS'] ?? 10)
/** Deaths of workers, and disks that are full. */
const fewer = Math.ceil(times / 10)

const chapter = 'content/c/chapters/10-quay.en.md'
const texts = ['Forty ships', 'Fifty ships'].map((ships) =>
  (conference[chapter] ?? '').replace('Forty ships', ships),
) as [string, string]
/** Enough papers for several threads. */
const many = {
  ...conference,
  'content/c/committee.yml': `${conference['content/c/committee.yml']}${Array.from({length: 6}, (_, at) => `  - {template: sheet, id: sheet-${at}, editions: [en]}\n`).join('')}`,
}

let root: string
/** Hashes of every paper by its name: of the first text, of the second. */
let papers: readonly ReadonlyMap<string, string>[]
let good: string

beforeAll(async () => {
  root = await project(many)
  const outputs = [await folder(), await folder()] as const
  for (const [at, text] of texts.entries()) {
    await put(root, {[chapter]: text})
    await buildProject({root, output: outputs[at]!, jobs: 1})
  }
  papers = await Promise.all(outputs.map(pdfsIn))
  good = outputs[0]
})

async function pdfsIn(output: string): Promise<ReadonlyMap<string, string>> {
  return new Map(
    [...(await filesIn(output))]
      .filter(([path]) => path.endsWith('.pdf'))
      .map(([path, bytes]) => [path, hashOf(bytes)]),
  )
}

/** Every paper is there, the one or the other, whole; the manifest can be read; nothing lies beside them. */
async function expectWhole(output: string, {parts = []}: {readonly parts?: readonly string[]} = {}): Promise<void> {
  const files = await filesIn(output)
  const found = await pdfsIn(output)
  expect([...found.keys()]).toEqual([...papers[0]!.keys()])
  expect([...found].filter(([path, hash]) => !papers.some((one) => one.get(path) === hash))).toEqual([])
  expect(JSON.parse(files.get('c/manifest.json')?.toString() ?? '')).toHaveLength(found.size)
  expect([...files.keys()].filter((path) => !path.endsWith('.pdf') && path !== 'c/manifest.json')).toEqual(parts)
}

async function lastGood(): Promise<string> {
  const output = await folder()
  await cp(good, output, {recursive: true})
  await put(root, {[chapter]: texts[1]})
  return output
}

describe('a build as a process', () => {
  let program: Program
  beforeAll(async () => {
    program = await bundleProgram()
  })
  afterAll(() => program.remove())
  const args = (output: string, jobs: number) => ['build', '--root', root, '--output', output, '--jobs', String(jobs)]

  test(`interrupted ${times} times leaves the last good papers whole, and the next build succeeds`, {
    timeout: 20_000 * times,
  }, async () => {
    const output = await lastGood()
    const begun = performance.now()
    expect((await program.start(args(output, 1)).ended).code).toBe(0)
    const usual = performance.now() - begun
    const ends: string[] = []
    for (let at = 0; at < times; at++) {
      await put(root, {[chapter]: texts[at % 2]!})
      const {process: child, ended} = program.start(args(output, at % 5 === 4 ? 2 : 1))
      await wait(usual * (0.25 + 0.65 * Math.random()))
      child.kill('SIGINT')
      const {code, signal, told} = await ended
      // Before the program has begun to write, and after it has done so, a signal is nothing to it.
      expect([0, 130].includes(code ?? -1) || signal === 'SIGINT', told).toBe(true)
      ends.push(String(code ?? signal))
      await expectWhole(output)
    }
    await put(root, {[chapter]: texts[1]})
    expect((await program.start(args(output, 1)).ended).code).toBe(0)
    expect([...(await pdfsIn(output))]).toEqual([...papers[1]!])
    if (!ends.includes('130')) console.warn(`none of ${times} interruptions met a build at work: ${ends.join(', ')}`)
  })

  test('interrupted while it writes leaves with 130', async () => {
    const output = await lastGood()
    const {process: child, ended} = program.start(args(output, 1))
    child.stderr?.once('data', () => child.kill('SIGINT'))
    expect((await ended).code).toBe(130)
    await expectWhole(output)
  })

  test('ends when no folder can be made for its papers', {timeout: 120_000}, async () => {
    const {process: child, ended} = program.start(args('/proc/dossier/papers', 1))
    const late = setTimeout(() => child.kill('SIGKILL'), 60_000)
    const {code, told} = await ended
    clearTimeout(late)
    expect(told).toMatch(/cannot write `\/proc\/dossier\/papers\//u)
    expect(code).toBe(6)
  })

  test('killed leaves at most a part that the next build removes', async () => {
    const output = await lastGood()
    const {process: child, ended} = program.start(args(output, 1))
    child.stderr?.once('data', () => child.kill('SIGKILL'))
    await ended
    const part = `sheet.en.pdf.${child.pid}.0.7.part`
    await writeFile(join(output, 'c', part), 'half')
    expect((await program.start(args(output, 1)).ended).code).toBe(0)
    await expectWhole(output)
    expect([...(await pdfsIn(output))]).toEqual([...papers[1]!])
  })

  test(`a worker that dies at any moment does not take its papers with it, ${fewer} times`, {
    timeout: 60_000 * fewer,
  }, async () => {
    for (let at = 0; at < fewer; at++) {
      const output = await lastGood()
      const killer = join(await folder(), 'killer.mjs')
      const once = join(await folder(), 'once')
      const after = at === 0 ? 300 : Math.round(2500 * Math.random())
      await writeFile(
        killer,
        `import {isMainThread, threadId} from 'node:worker_threads'\nimport {writeFileSync} from 'node:fs'\nif (!isMainThread) try { writeFileSync(${JSON.stringify(once)}, String(threadId), {flag: 'wx'}); setTimeout(() => process.exit(1), ${after}) } catch {}\n`,
      )
      const {code, told} = await program.start(args(output, 2), ['--import', killer]).ended
      expect(await readFile(once, 'utf8')).toMatch(/\d/u)
      expect(code, `${after} ms: ${told}`).toBe(0)
      expect([...(await pdfsIn(output))]).toEqual([...papers[1]!])
    }
  })

  /** A disk of its own needs the right to mount one. */
  const small =
    spawnSync('sh', ['-c', 'd=$(mktemp -d) && mount -t tmpfs -o size=64k none "$d" && umount "$d" && rmdir "$d"'])
      .status === 0
  if (!small) console.warn('no small disk can be mounted here: a disk that is really full is not tried')
  test.skipIf(!small)('a disk that is full says so, and keeps what it has', async () => {
    const output = await lastGood()
    const disk = join(await folder(), 'disk')
    await mkdir(disk)
    const need = [...(await filesIn(output)).values()].reduce(
      (sum, bytes) => sum + Math.ceil(bytes.length / 4096) * 4,
      0,
    )
    expect(spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${need + 24}k`, 'none', disk]).status).toBe(0)
    try {
      await cp(output, disk, {recursive: true})
      await writeFile(join(disk, 'ballast'), Buffer.alloc(8192))
      const {code, told} = await program.start(args(disk, 2)).ended
      expect(told).toContain('the disk is full')
      expect(code).toBe(6)
      await expectWhole(disk, {parts: ['ballast']})
    } finally {
      spawnSync('umount', [disk])
    }
  })
})

describe('a disk that fills up', () => {
  const anyRooms = Array.from({length: fewer}, () => Math.round(60_000 * Math.random()))
  test.each([0, 1000, 20_000, 60_000, ...anyRooms])(
    'after %i bytes leaves the last good papers, and the next build succeeds',
    async (room) => {
      const output = await lastGood()
      let left = room
      const fill: NonNullable<Parameters<typeof buildProject>[0]['fill']> = async (file, bytes) => {
        const data = Buffer.from(bytes)
        await file.writeFile(data.subarray(0, Math.max(0, left)))
        left -= data.length
        if (left < 0) throw Object.assign(new Error('ENOSPC: no space left on device, write'), {code: 'ENOSPC'})
      }
      await expect(buildProject({root, output, jobs: 1, fill})).rejects.toMatchObject({
        name: 'UserError',
        message: expect.stringContaining('the disk is full'),
        concern: 'resource',
      })
      await expectWhole(output)
      const {papers: printed} = await buildProject({root, output, jobs: 1})
      expect(printed.every(({state}) => state !== 'failed')).toBe(true)
      expect([...(await pdfsIn(output))]).toEqual([...papers[1]!])
    },
  )

  test('what another process is writing at this moment is left to it', async () => {
    const output = await lastGood()
    const theirs = `c/sheet.en.pdf.${process.ppid}.0.1.part`
    const gone = `c/sheet.en.pdf.${spawnSync(process.execPath, ['-e', 'console.log(process.pid)'], {encoding: 'utf8'}).stdout.trim()}.0.1.part`
    await put(output, {[theirs]: 'half', [gone]: 'half'})
    await buildProject({root, output, jobs: 1, selection: {documents: ['sheet']}})
    await expectWhole(output, {parts: [theirs]})
    await rm(join(output, theirs))
  })
})
