import type {Edited, FlowBlock, Paragraph, Piece, Run, SetBlock, SetTable, Strip} from '../../src/model/index.js'
import type {GroupStyle, Master, ParagraphStyle, RunningLine, TableStyle, Theme} from '../../src/theme/index.js'

export const body: ParagraphStyle = {
  font: 'text',
  size: 10.5,
  leading: 14.5,
  weight: 'regular',
  italic: false,
  colour: 'black',
  align: 'justify',
  indent: 10.5,
  left: 0,
  right: 0,
  step: 0,
  before: 0,
  after: 0,
  keepWithNext: false,
  keepTogether: false,
  widows: 2,
  orphans: 2,
  hyphenate: true,
  tracking: 0,
  case: 'none',
  figures: 'old-style',
  sink: 0,
  leadIn: 0,
  hang: false,
  turnover: 0,
}

export const group: GroupStyle = {
  before: 7,
  after: 7,
  left: 0,
  right: 0,
  padding: 6,
  keepTogether: false,
  styles: {},
  label: 'label',
}

export const table: TableStyle = {
  head: 'table-head',
  body: 'table-body',
  caption: 'table-caption',
  ruleTop: 0.8,
  ruleHead: 0.4,
  ruleBottom: 0.8,
  ruleRow: 0,
  ruleColumn: 0,
  paddingX: 4,
  paddingY: 2,
  rowHeight: 0,
  before: 14.5,
  after: 14.5,
  colour: 'black',
}

const quiet: RunningLine = {
  distance: 12,
  style: 'body',
  rule: 0,
  verso: {left: '', center: '', right: ''},
  recto: {left: '', center: '', right: ''},
}

export const master: Master = {
  name: 'body',
  width: 595,
  height: 842,
  margins: {inner: 62, top: 74, outer: 133, bottom: 108},
  oneSided: false,
  gutter: 20,
  balance: 0.5,
  hairline: false,
  grid: 14.5,
  feather: 0,
  head: quiet,
  foot: quiet,
  openingFoot: quiet,
  band: false,
  vertical: 'top',
}

export const theme: Theme = {
  name: 'test',
  colours: {black: '#000000', grey: '#666666', accent: '#8b1a1a'},
  fonts: {text: 'Source Serif 4', sans: 'Golos Text', mono: 'PT Mono', typewriter: 'Cousine', display: 'Oswald'},
  paper: {width: 595, height: 842},
  styles: {
    body,
    hung: {...body, hang: true, indent: 0},
    ragged: {...body, align: 'left'},
    'heading-1': {
      ...body,
      size: 24,
      leading: 29,
      align: 'left',
      indent: 0,
      keepWithNext: true,
      keepTogether: true,
      hyphenate: false,
      opens: 'recto',
      sink: 0.25,
      leadIn: 3,
      after: 14.5,
    },
    'heading-2': {
      ...body,
      font: 'sans',
      weight: 'semibold',
      size: 14,
      align: 'left',
      indent: 0,
      before: 14.5,
      keepWithNext: true,
      keepTogether: true,
      hyphenate: false,
    },
    label: {...body, case: 'all-small-caps', tracking: 0.05, indent: 0, keepWithNext: true, align: 'left'},
    upper: {...body, case: 'upper', indent: 0, align: 'left'},
    list: {...body, indent: 0, left: 0, step: 16},
    verse: {...body, align: 'left', indent: 0, turnover: 20, hyphenate: false},
    code: {...body, font: 'mono', size: 9, align: 'left', indent: 0, hyphenate: false},
    typed: {...body, font: 'typewriter', size: 9, indent: 0, align: 'left'},
    note: {...body, size: 8.3, leading: 10.8, indent: 0},
    'contents-1': {...body, align: 'left', indent: 0, hyphenate: false},
    'table-head': {
      ...body,
      font: 'sans',
      size: 8.5,
      leading: 11,
      align: 'left',
      indent: 0,
      figures: 'tabular',
      weight: 'semibold',
      keepWithNext: true,
    },
    'table-body': {...body, font: 'sans', size: 8.5, leading: 11, align: 'left', indent: 0, figures: 'tabular'},
    'table-caption': {...body, font: 'sans', size: 8.5, leading: 11, align: 'left', indent: 0, after: 3.5},
    caption: {...body, font: 'sans', size: 8.5, leading: 11, align: 'left', indent: 0, before: 4},
    ruled: {
      ...body,
      ruleAbove: {thickness: 1, gap: 3, colour: 'accent', share: 1, align: 'left'},
      ruleBelow: {thickness: 0.4, gap: 2, colour: 'black', share: 0.5, align: 'center'},
    },
  },
  groups: {
    plain: {...group, padding: 0},
    note: {...group, bar: {thickness: 1.5, gap: 6, colour: 'accent'}},
    boxed: {...group, border: {thickness: 0.5, colour: 'black'}, ground: 'grey'},
    kept: {...group, keepTogether: true},
    turned: {...group, padding: 0, turned: true},
  },
  tables: {
    plain: table,
    grid: {...table, ruleRow: 0.4, ruleColumn: 0.4},
    form: {...table, rowHeight: 30},
    middle: {...table, rowHeight: 90, paddingY: 0, middle: true},
    zebra: {...table, zebra: 'grey'},
  },
  masters: {body: master, wide: {...master, name: 'wide', width: 842, height: 595}},
  notes: {style: 'note', separation: 9, rule: {share: 0.33, thickness: 0.4}, share: 0.75, runIn: false},
  ornament: '* * *',
  list: {bullets: ['•', '–'], step: 16},
  hash: 'test',
}

export const run = (text: string, more: Partial<Run> = {}): Run => ({text, language: 'en', ...more})

export function paragraph(text: string | readonly Run[], more: Partial<Paragraph> = {}): Paragraph {
  const language = more.language ?? 'en'
  return {
    kind: 'paragraph',
    style: 'body',
    language,
    ...more,
    runs: typeof text === 'string' ? [run(text, {language})] : text,
  }
}

export function tableOf(
  rows: readonly (readonly (string | SetTable['rows'][number][number])[])[],
  more: Partial<SetTable> = {},
): SetTable {
  return {
    kind: 'table',
    style: 'plain',
    language: 'en',
    heads: 1,
    columns: (rows[0] ?? []).map(() => ({align: 'left'})),
    ...more,
    rows: rows.map((row) =>
      row.map((cell) =>
        typeof cell === 'string' ? {blocks: cell === '' ? [] : [paragraph(cell, {style: 'table-body'})]} : cell,
      ),
    ),
  }
}

export const edited = (blocks: readonly FlowBlock[], more: Partial<Edited> = {}): Edited => ({
  title: '',
  author: '',
  subject: '',
  keywords: [],
  languages: ['en'],
  facing: false,
  blocks,
  notes: {},
  running: {conference: {}, version: '1', document: {}, committee: {}, audience: {}},
  ...more,
})

export function setsIn(piece: Piece): readonly SetBlock[] {
  if (piece.kind === 'strips') return [piece.set]
  if (piece.kind === 'pair') return [...piece.left, ...piece.right]
  return piece.kind === 'float' || piece.kind === 'columns' ? piece.set : []
}

export const stripsIn = (pieces: readonly Piece[]): readonly Strip[] =>
  pieces.flatMap((piece) => setsIn(piece).flatMap(({strips}) => strips))

/** The words of strips as an author wrote them, line by line, without hyphens that were put in. */
export const linesOf = (strips: readonly Strip[]): readonly string[] =>
  strips.flatMap(({items}) =>
    items.flatMap((item) =>
      item.kind === 'line' && item.tag >= 0
        ? [
            item.spans
              .map(
                ({text, actual}, i) =>
                  actual ?? (item.hyphen && i === item.spans.length - 1 ? text.slice(0, -1) : text),
              )
              .join(''),
          ]
        : [],
    ),
  )
