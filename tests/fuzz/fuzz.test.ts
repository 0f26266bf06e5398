import {describe, expect, test} from 'vitest'
import {hashOf, renderDiagnostic} from '../../src/base/index.js'
import {compose, openProject, openWorkshop, planOf, takeBuiltIn} from '../../src/build/index.js'
import {conformityOf} from '../../src/press/index.js'
import {home, snapshotOf} from '../whole/desk.js'
import {readTree} from '../whole/letters/tree.js'
import {documentOf} from './document.js'
import {glyphFaults, noteFaults, placeFaults, textFaults} from './faults.js'

// Generated documents, each from its seed. `npm run fuzz` makes 300 of them; `FUZZ_SEED=17 FUZZ=1` makes one again.

const count = Number(process.env['FUZZ'] ?? 6)
const first = Number(process.env['FUZZ_SEED'] ?? 1)
const program = takeBuiltIn(home)

/** Warnings of what such a text deserves; anything else is a fault. */
const expected = new Set([
  'note-late',
  'line-overfull',
  'keep-broken',
  'strip-overfull',
  'face-missing',
  'small-caps-missing',
])

let notes = 0

async function print(seed: number) {
  const document = documentOf(seed)
  const opened = openProject(snapshotOf(document.files), await program)
  const project = opened.value!
  const [job] = planOf(project).value.jobs
  const {value, diagnostics} = compose(job!, openWorkshop(project).value)
  const read = project.committees.flatMap((one) => one.diagnostics)
  return {document, composed: value, diagnostics: [...opened.diagnostics, ...read, ...diagnostics]}
}

describe('generated documents', () => {
  test.each(Array.from({length: count}, (_, k) => first + k))('of seed %i', {timeout: 120_000}, async (seed) => {
    const {document, composed, diagnostics} = await print(seed)
    notes += document.chapters.reduce((sum, one) => sum + one.notes.length, 0)
    const strange = diagnostics.filter(({code}) => !expected.has(code)).map(renderDiagnostic)
    expect(strange, document.about).toEqual([])
    const {bytes, pages, edited} = composed!
    const {root, whole, pages: read} = await readTree(bytes)
    expect(
      [
        ...textFaults(document, root, whole),
        ...noteFaults(pages, diagnostics, edited.facing),
        ...placeFaults(pages, diagnostics),
        ...glyphFaults(read),
        ...(await conformityOf(bytes)).breaches.map(({clause, text}) => `${clause}: ${text}`),
      ],
      `${document.about}; again by FUZZ=1 FUZZ_SEED=${seed} npx vitest run tests/fuzz`,
    ).toEqual([])
    expect(hashOf((await print(seed)).composed!.bytes), document.about).toBe(hashOf(bytes))
  })

  test.skipIf(count < 300)('have ten thousand notes in all', () => expect(notes).toBeGreaterThanOrEqual(10_000))
})
