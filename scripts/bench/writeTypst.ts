import type {PlainBlock, PlainPaper, PlainSpan} from './plain.js'

/** Page, faces and paragraphs as near to the theme `sober` on A4 as Typst's own terms come. */
export const preamble = (language: string): string => `#set document(title: "Bench", date: none)
#set page(paper: "a4", margin: (inside: 28mm, outside: 57mm, top: 30mm, bottom: 40mm), numbering: "1", header: context { let all = query(selector(heading.where(level: 1)).before(here())); if all.len() > 0 { smallcaps(all.last().body) } })
#set text(font: ("Source Serif 4", "Noto Serif"), size: 10.5pt, lang: "${language}", number-type: "old-style", hyphenate: true)
#set par(justify: true, leading: 0.62em, spacing: 0.62em, first-line-indent: 1em)
#show heading: set block(above: 1.4em, below: 0.9em)
#show footnote.entry: set text(size: 8.3pt)
#outline(depth: 2)
`

export function writeTypst(papers: readonly (PlainPaper & {readonly title: string})[]): string {
  return papers
    .map(
      (paper) =>
        `#set text(lang: "${paper.language}")\n= ${escaped(paper.title)}\n\n${paper.blocks.map(blockOf).join('\n\n')}`,
    )
    .join('\n\n#pagebreak()\n\n')
}

function blockOf(block: PlainBlock): string {
  const line = (spans: readonly PlainSpan[]): string => spans.map(spanOf).join('').replace(/\s+/gu, ' ').trim()
  switch (block.kind) {
    case 'heading':
      return `${'='.repeat(Math.max(2, block.depth))} ${line(block.spans)}`
    case 'paragraph':
      return line(block.spans)
    case 'quote':
      return `#quote(block: true)[${line(block.spans)}]`
    case 'list':
      return block.items.map((item) => `${block.ordered ? '+' : '-'} ${line(item)}`).join('\n')
    case 'table': {
      const columns = block.rows[0]?.length ?? 1
      const cells = block.rows.map((row) => row.map((cell) => `[${line(cell)}]`).join(', '))
      return `#table(columns: ${columns}, stroke: none, table.header(${cells[0]}), ${cells.slice(1).join(', ')})`
    }
  }
}

function spanOf({text, italic, bold, note}: PlainSpan): string {
  if (note) return `#footnote[${note.map(spanOf).join('').trim()}]`
  const words = escaped(text)
  if (bold) return `#strong[${words}]`
  return italic ? `#emph[${words}]` : words
}

const escaped = (text: string): string => text.replace(/[\\#$*_`<>@~[\]"'=+/-]/gu, '\\$&')
