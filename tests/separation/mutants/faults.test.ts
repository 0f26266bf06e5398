import {beforeEach, expect, test, vi} from 'vitest'
import type {Assembled, AssembleRequest} from '../../../src/assemble/index.js'
import type {Outcome} from '../../../src/base/index.js'
import {prove} from '../../../src/build/index.js'
import type {Block, Edited, Page} from '../../../src/model/index.js'
import {builtIn, snapshot} from '../project.js'

// Ten faults that a program like this has had or could have, each put into one function of one room by a wrapper. The
// proof must find every one, and name what the paper depends on.

type Assemble = (request: AssembleRequest) => Outcome<Assembled | undefined>

/** What each wrapped function does; nothing when the program is as it is. */
const fault = vi.hoisted(() => ({
  assemble: undefined as ((real: Assemble, request: AssembleRequest) => Outcome<Assembled | undefined>) | undefined,
  /** Before the template's data are laid out. */
  isTemplateFirst: false,
  dress: undefined as ((pages: readonly Page[]) => readonly Page[]) | undefined,
  annotate: undefined as ((edited: Edited) => Edited) | undefined,
  file: undefined as ((titles: readonly string[]) => string) | undefined,
}))

vi.mock('../../../src/assemble/index.js', async (original) => {
  const real = await original<typeof import('../../../src/assemble/index.js')>()
  return {
    ...real,
    assemble: (request: AssembleRequest) =>
      fault.assemble ? fault.assemble(real.assemble, request) : real.assemble(request),
  }
})

vi.mock('../../../src/assemble/template/context.js', async (original) => {
  const real = await original<typeof import('../../../src/assemble/template/context.js')>()
  const contextOf: typeof real.contextOf = (input) =>
    real.contextOf(fault.isTemplateFirst ? {...input, seen: {...input.seen, data: input.request.data}} : input)
  return {...real, contextOf}
})

vi.mock('../../../src/paginate/index.js', async (original) => {
  const real = await original<typeof import('../../../src/paginate/index.js')>()
  const dress: typeof real.dress = (pages, dressing) =>
    real.dress(fault.dress ? fault.dress(pages) : pages, dressing).slice(0, pages.length)
  return {...real, dress}
})

vi.mock('../../../src/annotate/index.js', async (original) => {
  const real = await original<typeof import('../../../src/annotate/index.js')>()
  const annotate: typeof real.annotate = (...given) => {
    const {value, diagnostics} = real.annotate(...given)
    return {value: fault.annotate ? fault.annotate(value) : value, diagnostics}
  }
  return {...real, annotate}
})

vi.mock('../../../src/build/plan.js', async (original) => {
  const real = await original<typeof import('../../../src/build/plan.js')>()
  const planOf: typeof real.planOf = (project, selection) => {
    const {value, diagnostics} = real.planOf(project, selection)
    const titles = project.committees.flatMap(({chapters}) => chapters.map(({title}) => JSON.stringify(title)))
    return {
      value: {
        ...value,
        jobs: value.jobs.map((job) => (fault.file ? {...job, file: `${fault.file(titles)}.pdf`} : job)),
      },
      diagnostics,
    }
  }
  return {...real, planOf}
})

// Fonts are the same in every rebuild: opened once, they make these tests four times as fast.
vi.mock('../../../src/metrics/index.js', async (original) => {
  const real = await original<typeof import('../../../src/metrics/index.js')>()
  let faces: ReturnType<typeof real.createFaces> | undefined
  const createFaces: typeof real.createFaces = (options) => (faces ??= real.createFaces(options))
  return {...real, createFaces}
})

beforeEach(() => {
  fault.assemble = undefined
  fault.isTemplateFirst = false
  fault.dress = undefined
  fault.annotate = undefined
  fault.file = undefined
})

/** Makes one paper out of another. */
const withManuscript =
  (change: (assembled: Assembled, request: AssembleRequest) => Assembled) =>
  (real: Assemble, request: AssembleRequest) => {
    const {value, diagnostics} = real(request)
    return {value: value && change(value, request), diagnostics}
  }

const withBlocks = (change: (blocks: readonly Block[], request: AssembleRequest) => readonly Block[]) =>
  withManuscript((assembled, request) => ({
    ...assembled,
    manuscript: {...assembled.manuscript, blocks: change(assembled.manuscript.blocks, request)},
  }))

const line = (text: string): Block => ({
  kind: 'paragraph',
  children: [{kind: 'text', text}],
  place: {file: '', line: 1, column: 1},
})
const titlesOf = ({chapters}: AssembleRequest): readonly string[] => chapters.map(({title}) => JSON.stringify(title))
const listingAll =
  (name: string) =>
  (block: Block): Block =>
    block.kind === 'place' && block.name === name ? {...block, attributes: {...block.attributes, all: 'true'}} : block

/** The names of what guides and packets depend on, as the proof tells them. */
async function found(
  document = 'guide',
  ways: Parameters<typeof prove>[0]['ways'] = ['delete'],
): Promise<readonly string[]> {
  const {committees} = await prove({snapshot, builtIn, selection: {documents: [document]}, ways: ways ?? []})
  return committees.flatMap(({papers}) =>
    papers.flatMap(({interferences}) =>
      interferences.flatMap(({secrets, what}) => secrets.map(({name}) => `${what.join(' ')}: ${name}`)),
    ),
  )
}

test('as it is, nothing is found', async () => {
  expect(await found('guide', ['replace', 'delete'])).toEqual([])
})

test('1. the template runs before the filter', async () => {
  fault.isTemplateFirst = true
  expect(await found()).toEqual(['bytes content: committee/people/2'])
})

test('2. chapters are counted before they are filtered', async () => {
  fault.assemble = withBlocks((blocks, {chapters}) =>
    blocks.map((block) => {
      if (block.kind !== 'heading' || !block.chapter) return block
      const number = chapters.findIndex(({id}) => id === block.chapter?.id) + 1
      return {...block, children: [{kind: 'text', text: `${number}. `}, ...block.children]}
    }),
  )
  expect(await found()).toEqual(['bytes content: content/small/chapters/15-ledger.en.md'])
})

test('3. the glossary is made of everything', async () => {
  fault.assemble = withManuscript(({manuscript, shelf}, {data}) => ({
    manuscript: {...manuscript, blocks: manuscript.blocks.map(listingAll('glossary'))},
    shelf: {...shelf, glossary: data.glossary},
  }))
  expect(await found('guide', ['replace'])).toEqual(['bytes content: glossary/mole'])
})

test('4. a cache is keyed without the audience', async () => {
  const cache = new WeakMap<object, Outcome<Assembled | undefined>>()
  fault.assemble = (real, request) => {
    const known = cache.get(request.document) ?? real(request)
    cache.set(request.document, known)
    return known
  }
  expect((await found('packet')).length).toBeGreaterThan(0)
})

test('5. the contents are made before the filter', async () => {
  fault.assemble = withBlocks((blocks, request) => [...blocks, ...titlesOf(request).map(line)])
  expect(await found('guide', ['replace'])).toEqual(['bytes content: content/small/chapters/15-ledger.en.md'])
})

test('6. the bibliography is of all works', async () => {
  fault.assemble = withManuscript(({manuscript, shelf}, {data}) => ({
    manuscript: {...manuscript, blocks: manuscript.blocks.map(listingAll('bibliography'))},
    shelf: {...shelf, works: data.works},
  }))
  expect(await found('guide', ['replace'])).toEqual(['bytes content: works/hidden2001'])
})

test('7. the index is of everything', async () => {
  fault.assemble = withBlocks((blocks, {chapters}) => [
    ...blocks,
    ...chapters.flatMap((chapter) => chapter.blocks.map((block) => line(`${block.kind} in ${chapter.id}`))),
  ])
  expect((await found('guide', ['lengthen']))[0]).toMatch(/^bytes/u)
})

test('8. the total of pages is that of all readers', async () => {
  let all = 0
  fault.assemble = withBlocks((blocks, {chapters}) => {
    all = chapters.flatMap((chapter) => chapter.blocks).length
    return blocks
  })
  fault.dress = (pages) => [...pages, ...Array.from({length: all}, () => pages[0]).filter((page) => page !== undefined)]
  expect((await found())[0]).toMatch(/^bytes: /u)
})

test('9. notes are numbered before the filter', async () => {
  let all = 0
  fault.assemble = withBlocks((blocks, {chapters}) => {
    all = chapters.flatMap(({bodies}) => bodies).length
    return blocks
  })
  fault.annotate = (edited) =>
    JSON.parse(JSON.stringify(edited), (_, value: unknown) =>
      typeof value === 'object' && value !== null && 'note' in value && 'text' in value
        ? {...value, text: String(Number(value.text) + all)}
        : value,
    ) as Edited
  expect(await found('guide', ['lengthen'])).not.toEqual([])
})

test('10. a file is named after a title that is withheld', async () => {
  fault.file = (titles) => `guide-${titles.join('').length}`
  expect(await found()).toEqual(['file: content/small/chapters/15-ledger.en.md'])
})
