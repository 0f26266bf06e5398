/** A document before it has words: twins are made of one outline. */
export type Part =
  | {readonly kind: 'paragraph'; readonly text: Text}
  | {readonly kind: 'heading'; readonly depth: 2 | 3; readonly text: Text}
  | {readonly kind: 'list'; readonly mark: '-' | '1.' | '- [ ]'; readonly items: readonly Item[]}
  | {readonly kind: 'table'; readonly rows: readonly (readonly Text[])[]; readonly caption?: Text}
  | {readonly kind: 'figure'; readonly caption: Text; readonly width: number}
  | {readonly kind: 'box'; readonly name: string; readonly parts: readonly Part[]}
  /** For the dais alone: no word of it is printed. */
  | {readonly kind: 'hidden'; readonly text: Text}

export interface Item {
  readonly text: Text
  readonly inner: readonly Item[]
}

/** How many words, by which seed, with which notes called after which of them. */
export interface Text {
  readonly seed: number
  readonly count: number
  readonly notes: readonly {readonly after: number; readonly note: Note}[]
}

export interface Note {
  readonly label: string
  readonly paragraphs: readonly Text[]
}

type Random = () => number

/** What a document is full of. */
export interface Manner {
  /** Notes to a paragraph at most, and words to a note. */
  readonly notes: number
  readonly noteWords: number
  readonly parts: number
}

/** Draws a document. */
export function drawOutline(random: Random, manner: Manner): readonly Part[] {
  let labels = 0
  const upTo = (most: number): number => Math.floor(random() * (most + 1))
  const seed = (): number => Math.floor(random() * 2 ** 31)
  const plain = (most: number, least = 1): Text => ({seed: seed(), count: least + upTo(most - least), notes: []})
  const note = (): Note => {
    const label = random() < 0.15 ? `editor/${++labels}` : String(++labels)
    const count = random() < 0.1 ? 2 + upTo(2) : 1
    const most = random() < 0.08 ? manner.noteWords * 8 : manner.noteWords
    return {label, paragraphs: Array.from({length: count}, () => plain(most, 1))}
  }
  const noted = (most: number, share: number): Text => {
    const text = plain(most, 4)
    const calls = random() < share ? upTo(manner.notes) : 0
    const notes = Array.from({length: calls}, () => ({after: 1 + upTo(text.count - 3), note: note()}))
    return {...text, notes: notes.sort((a, b) => a.after - b.after)}
  }
  const item = (depth: number): Item => ({
    text: noted(25, 0.3),
    inner: depth < 2 && random() < 0.25 ? Array.from({length: 1 + upTo(2)}, () => item(depth + 1)) : [],
  })
  const table = (): Part => {
    const columns = 2 + upTo(3)
    const rows = 2 + upTo(random() < 0.2 ? 45 : 6)
    const cells = Array.from({length: rows}, (_, row) =>
      Array.from({length: columns}, () =>
        row === 0 ? plain(2) : random() < 0.1 ? {...plain(1), count: 0} : noted(6, 0.15),
      ),
    )
    return {kind: 'table', rows: cells, ...(random() < 0.5 ? {caption: plain(8)} : {})}
  }
  const part = (inside: boolean): readonly Part[] => {
    const dice = random()
    if (dice < 0.12 && !inside) return headings()
    if (dice < 0.22)
      return [
        {
          kind: 'list',
          mark: pick(['-', '1.', '- [ ]'] as const),
          items: Array.from({length: 1 + upTo(5)}, () => item(0)),
        },
      ]
    if (dice < 0.29 && !inside) return [table()]
    if (dice < 0.34 && !inside) return [{kind: 'figure', caption: plain(10), width: 20 + upTo(80)}]
    if (dice < 0.44 && !inside)
      return [
        {
          kind: 'box',
          name: pick(['note', 'quote', 'warning', 'columns', 'keep', 'letter']),
          parts: Array.from({length: 1 + upTo(3)}, () => part(true)).flat(),
        },
      ]
    if (dice < 0.48) return [{kind: 'hidden', text: plain(20, 4)}]
    return [{kind: 'paragraph', text: noted(random() < 0.1 ? 250 : 90, 0.7)}]
  }
  const headings = (): readonly Part[] => [
    {kind: 'heading', depth: 2, text: noted(7, 0.05)},
    ...(random() < 0.3 ? [{kind: 'heading', depth: 3, text: plain(7)} as const] : []),
    {kind: 'paragraph', text: noted(40, 0.5)},
  ]
  const pick = <T>(list: readonly T[]): T => list[upTo(list.length - 1)]!
  return Array.from({length: 3 + upTo(manner.parts)}, () => part(false)).flat()
}
