import {describe, expect, test} from 'vitest'
import type {Edition} from '../../src/base/index.js'
import {takeSnapshot} from '../../src/build/index.js'
import {conformityOf} from '../../src/press/index.js'
import {home, print} from '../whole/desk.js'

// The papers of the samples keep to PDF/UA-1 and PDF/A-2a, and declare it. `CONFORM=all` holds every one of them to it.

const project = takeSnapshot(home)
const both = ['PDF/UA-1', 'PDF/A-2a']

/** Of each kind of paper one, or all. */
const papers: readonly (readonly [committee: string, documents: readonly string[], editions: readonly Edition[]])[] =
  process.env['CONFORM'] === 'all'
    ? ['ga', 'nkvd', 'specimen'].map((committee) => [committee, [], []] as const)
    : [
        ['specimen', ['specimen'], ['ru-en']],
        ['specimen', ['specimen-archive'], ['en']],
        ['ga', ['delegate-guide'], ['en']],
        ['ga', ['placards', 'badges', 'directive-log', 'register', 'note-paper'], []],
        ['nkvd', ['source-decree-1934', 'stuffing-list', 'chair-notes'], ['ru']],
      ]

describe('the samples', () => {
  test.each(papers)('of %s: %j %j', {timeout: 900_000}, async (committee, documents, editions) => {
    const selection = {
      committees: [committee],
      ...(documents.length > 0 ? {documents} : {}),
      ...(editions.length > 0 ? {editions} : {}),
    }
    const {papers: files} = await print(await project, {selection})
    expect(files.size).toBeGreaterThanOrEqual(Math.max(1, documents.length))
    for (const [name, bytes] of files)
      expect([name, await conformityOf(bytes)]).toEqual([name, {claims: both, breaches: []}])
  })
})
