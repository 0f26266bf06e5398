import type {Galley, Piece, SetBlock, SetNoteBlock, Strip} from '../../src/model/index.js'

export const strip = (height: number, more: Partial<Strip> = {}): Strip => ({
  height,
  before: 0,
  after: 0,
  brk: 2,
  items: [],
  notes: [],
  anchors: [],
  ...more,
})
export const block = (...strips: Strip[]): SetBlock => ({strips, tags: [{role: 'P', up: -1}], structure: []})
export const galley = (pieces: readonly Piece[], notes: Galley['notes'] = {}, facing = false): Galley => ({
  pieces,
  notes,
  facing,
})

/** A paragraph of `count` lines with two lines kept at either end. */
export function paragraph(
  count: number,
  more: {
    readonly notesAt?: ReadonlyMap<number, readonly string[]>
    readonly hyphens?: ReadonlySet<number>
    readonly keep?: boolean
    readonly height?: number
    readonly first?: Partial<Strip>
  } = {},
): SetBlock {
  return block(
    ...Array.from({length: count}, (_, i) => {
      const end = i === count - 1
      const bound = end ? more.keep === true : i === 0 || i === count - 2
      return strip(more.height ?? 12, {
        before: i === 0 ? 4 : 0,
        after: end ? 4 : 0,
        brk: bound ? 0 : more.hyphens?.has(i) ? 1 : 2,
        notes: more.notesAt?.get(i) ?? [],
        ...(i === 0 ? more.first : {}),
      })
    }),
  )
}

export const text = (set: SetBlock): Piece => ({kind: 'strips', set})
export const heading = (height = 24, first: Partial<Strip> = {}): SetBlock =>
  block(strip(height, {before: 12, after: 6, brk: 0, ...first}))

/** A table: two heads that are repeated, rows of several heights, a closing rule. */
export function table(rows: number, random: () => number): SetBlock {
  const heads = [strip(14, {brk: 0}), strip(10, {brk: 0})]
  const body = Array.from({length: rows}, (_, i) =>
    strip(12 + Math.floor(random() * 30), {
      brk: i === rows - 1 ? 2 : random() < 0.2 ? 0 : 2,
      repeat: heads.map((head) => ({...head})),
      ...(i < rows - 1 ? {tail: strip(1)} : {after: 8}),
    }),
  )
  return block(...heads, ...body)
}

/** What a random galley is made of. */
export interface Recipe {
  readonly kind: 'plain' | 'pairs' | 'columns' | 'mixed' | 'dense' | 'facing' | 'sections'
  readonly random: () => number
}

export function randomGalley({kind, random}: Recipe): Galley {
  const notes: {[id: string]: SetNoteBlock} = {}
  const rate = kind === 'dense' ? 0.35 : 0.06
  const pieces: Piece[] = []
  const call = (): readonly string[] => {
    const id = `note/${Object.keys(notes).length + 1}`
    const long = random() < 0.1 ? 30 + Math.floor(random() * 60) : 1 + Math.floor(random() * 6)
    notes[id] = {
      series: random() < 0.75 ? 'note' : random() < 0.5 ? 'editor' : 'title',
      set: random() < 0.2 ? [paragraph(2, {height: 9}), paragraph(long, {height: 9})] : [paragraph(long, {height: 9})],
    }
    return [id]
  }
  const some = (lines: number): SetBlock => {
    const notesAt = new Map<number, readonly string[]>()
    const hyphens = new Set<number>()
    for (let i = 0; i < lines; i++) {
      if (random() < rate) notesAt.set(i, random() < 0.2 ? [...call(), ...call()] : call())
      if (random() < 0.3) hyphens.add(i)
    }
    return paragraph(lines, {notesAt, hyphens})
  }
  const lines = (): number => 2 + Math.floor(random() * 14)
  const makers: {readonly [name: string]: () => readonly Piece[]} = {
    text: () => [text(some(lines()))],
    heading: () => [text(heading()), text(some(lines()))],
    chapter: () => [
      text(
        heading(40, {
          open: random() < 0.5 ? 'page' : 'recto',
          firm: true,
          before: 80,
          headless: true,
          marks: [{key: random() < 0.5 ? 'chapter' : 'section', text: `title ${Math.floor(random() * 9)}`}],
        }),
      ),
      text(some(lines())),
    ],
    pair: () => [{kind: 'pair', left: [some(lines())], right: [some(lines()), ...(random() < 0.3 ? [some(3)] : [])]}],
    headedPair: () => [
      {kind: 'pair', left: [heading()], right: [heading()]},
      {kind: 'pair', left: [some(lines())], right: [some(lines())]},
    ],
    lopsided: () => [{kind: 'pair', left: [some(60)], right: random() < 0.5 ? [] : [some(3)]}],
    columns: () => [
      {
        kind: 'columns',
        count: 2 + Math.floor(random() * 2),
        gutter: 12,
        set: Array.from({length: 1 + Math.floor(random() * 20)}, () => some(1 + Math.floor(random() * 8))),
      },
    ],
    tableColumns: () => [{kind: 'columns', count: 2, gutter: 12, set: [table(20, random)]}],
    float: () => [
      {
        kind: 'float',
        where: (['top', 'bottom', 'here'] as const)[Math.floor(random() * 3)]!,
        set: [block(strip(40 + Math.floor(random() * 300), {before: 2, after: 10})), some(2)],
      },
    ],
    tallFloat: () => [{kind: 'float', where: 'top', set: [block(strip(300), strip(400))]}],
    table: () => [text(table(3 + Math.floor(random() * 40), random))],
    tall: () => [text(block(strip(700)))],
    kept: () => [text(block(...Array.from({length: 60}, () => strip(12, {brk: 0}))))],
    full: () => [text(block(strip(470)))],
    pagebreak: () => [{kind: 'pagebreak', to: random() < 0.4 ? 'page' : random() < 0.5 ? 'recto' : 'verso'}],
    section: () => [
      {
        kind: 'section',
        master: random() < 0.5 ? 'wide' : 'body',
        start: random() < 0.4 ? 'page' : random() < 0.5 ? 'recto' : 'verso',
        folio: random() < 0.5 ? 'roman' : 'arabic',
        ...(random() < 0.5 ? {restart: 1} : {}),
      },
    ],
  }
  const mixes: {readonly [K in Recipe['kind']]: readonly string[]} = {
    plain: ['text', 'text', 'text', 'heading', 'table', 'float', 'kept'],
    pairs: ['pair', 'pair', 'pair', 'headedPair', 'lopsided', 'text'],
    columns: ['columns', 'text', 'heading', 'tableColumns'],
    mixed: [
      'text',
      'heading',
      'pair',
      'headedPair',
      'columns',
      'float',
      'table',
      'tall',
      'full',
      'tallFloat',
      'tableColumns',
      'pagebreak',
    ],
    dense: ['text', 'pair', 'headedPair', 'columns', 'float'],
    facing: ['pair', 'pair', 'headedPair', 'lopsided', 'text', 'chapter', 'float', 'columns'],
    sections: ['text', 'section', 'chapter', 'pair', 'pagebreak', 'float', 'heading', 'columns'],
  }
  const names = mixes[kind]
  for (let i = 0; i < 30; i++) pieces.push(...makers[names[Math.floor(random() * names.length)]!]!())
  return galley(pieces, notes, kind === 'facing')
}
