import type {PlainBlock, PlainPaper, PlainSpan} from './plain.js'

/** The paper as Markdown with a front matter. */
export function writeMarkdown(paper: PlainPaper, title: string, id: string): string {
  const notes: string[] = []
  const body = paper.blocks.map((block) => blockOf(block, notes)).join('\n\n')
  const bodies = notes.map((note, at) => `[^${at + 1}]: ${note}`).join('\n\n')
  return `---\ntitle: ${JSON.stringify(title)}\nid: ${id}\n---\n\n${body}\n\n${bodies}\n`
}

function blockOf(block: PlainBlock, notes: string[]): string {
  const line = (spans: readonly PlainSpan[]): string =>
    spans
      .map((span) => spanOf(span, notes))
      .join('')
      .replace(/\s+/gu, ' ')
      .trim()
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(Math.max(2, block.depth))} ${line(block.spans)}`
    case 'paragraph':
      return line(block.spans)
    case 'quote':
      return `> ${line(block.spans)}`
    case 'list':
      return block.items.map((item, at) => `${block.ordered ? `${at + 1}.` : '-'} ${line(item)}`).join('\n')
    case 'table': {
      const rows = block.rows.map((row) => `| ${row.map((cell) => line(cell).replaceAll('|', '\\|')).join(' | ')} |`)
      return [rows[0], `|${' --- |'.repeat(block.rows[0]?.length ?? 1)}`, ...rows.slice(1)].join('\n')
    }
  }
}

function spanOf({text, italic, bold, note}: PlainSpan, notes: string[]): string {
  if (note) {
    notes.push(
      note
        .map((span) => spanOf(span, []))
        .join('')
        .trim(),
    )
    return `[^${notes.length}]`
  }
  const escaped = text.replace(/[\\`*_[\]<>#@:~|]/gu, '\\$&')
  const core = escaped.trim()
  if (!core || !(italic || bold)) return escaped
  const mark = bold ? '**' : '*'
  return escaped.replace(core, () => `${mark}${core}${mark}`)
}
