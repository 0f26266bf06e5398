import {expect, test} from 'vitest'
import {brief, print} from '../desk.js'
import type {Files} from '../project.js'

/**
 * One thing that is wrong with the valid project: what it says of it, as `code file:line`, and the papers that are
 * printed nevertheless (those of the other committee when nothing is said).
 */
export interface Row {
  readonly name: string
  readonly files: Files
  readonly says: readonly string[]
  readonly prints?: readonly string[]
}

export const others: readonly string[] = ['other/plain.en.pdf']
export const all: readonly string[] = ['c/both.ru-en.pdf', 'c/plain.en.pdf', 'other/plain.en.pdf']

/** Builds each project: it says what it ought to, in any order, and a paper with an error is not printed. */
export function testRows(rows: readonly Row[]): void {
  for (const {name, files, says, prints = others} of rows)
    test(name, async () => {
      const {report, papers} = await print(files)
      expect([...new Set(report.diagnostics.map(brief))].sort()).toEqual([...says].sort())
      expect([...papers.keys()]).toEqual(prints)
      expect(
        report.papers
          .filter(({state}) => state === 'printed')
          .map(({file}) => file)
          .sort(),
      ).toEqual(prints)
    })
}
