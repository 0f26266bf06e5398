import type {Pt} from '../base/index.js'

/** A theme with every length in points and every variable replaced. All that the pages look like is here. */
export interface Theme {
  readonly name: string
  readonly colours: {readonly [name: string]: string}
  /** Family of each role of type: `text`, `sans`, `mono`, `typewriter`, `display`. */
  readonly fonts: {readonly [role: string]: string}
  readonly paper: {readonly width: Pt; readonly height: Pt}
  readonly styles: {readonly [name: string]: ParagraphStyle}
  readonly groups: {readonly [name: string]: GroupStyle}
  readonly tables: {readonly [name: string]: TableStyle}
  readonly masters: {readonly [name: string]: Master}
  readonly notes: NotesStyle
  /** Set for a thematic break: `* * *`. */
  readonly ornament: string
  readonly list: {readonly bullets: readonly string[]; readonly step: Pt}
  /** Hash of the above: part of cache keys. */
  readonly hash: string
}

export type Align = 'justify' | 'left' | 'center' | 'right'

/** How a paragraph is set. Lengths in points; `tracking` in ems. */
export interface ParagraphStyle {
  /** A role of `fonts`. */
  readonly font: string
  readonly size: Pt
  readonly leading: Pt
  readonly weight: 'regular' | 'semibold' | 'bold'
  readonly italic: boolean
  /** A name of `colours`, or `#rrggbb`. */
  readonly colour: string
  readonly align: Align
  /** First-line indent; negative hangs. */
  readonly indent: Pt
  readonly left: Pt
  readonly right: Pt
  /** Added to `left` for each level of nesting. */
  readonly step: Pt
  readonly before: Pt
  readonly after: Pt
  readonly keepWithNext: boolean
  /** No page may end inside it. */
  readonly keepTogether: boolean
  /** Least lines at the head and at the foot of a page. */
  readonly widows: number
  readonly orphans: number
  readonly hyphenate: boolean
  readonly tracking: number
  readonly case: 'none' | 'upper' | 'small-caps' | 'all-small-caps'
  readonly figures: 'old-style' | 'lining' | 'tabular'
  /** A rule above or below: thickness, gap, share of the measure. */
  readonly ruleAbove?: Rule
  readonly ruleBelow?: Rule
  /** Starts a page: a chapter's title. */
  readonly opens?: 'page' | 'recto'
  /** Empty space kept above it at the head of a page, as a share of the type area. */
  readonly sink: number
  /** Words of the paragraph after it set in letterspaced small capitals. */
  readonly leadIn: number
  /** Hanging punctuation and hyphens. */
  readonly hang: boolean
  /** Turnover lines of verse indented. */
  readonly turnover: Pt
  /** Stands on the first line of the paragraph after it, where that leaves it room at its left: the dates of a timeline. */
  readonly beside?: true
  /** Set smaller, down to this size, until the longest word has room on a line: names on placards, acronyms on covers. */
  readonly fit?: Pt
  /** Most lines that it should then take; 1 or more. */
  readonly fitLines?: number
}

export interface Rule {
  readonly thickness: Pt
  readonly gap: Pt
  readonly colour: string
  /** Share of the measure, 0 to 1. */
  readonly share: number
  readonly align: 'left' | 'center' | 'right'
}

/** What stands around blocks: callouts, letters, forms, cards. */
export interface GroupStyle {
  readonly before: Pt
  readonly after: Pt
  readonly left: Pt
  readonly right: Pt
  readonly padding: Pt
  /** A bar at the left edge. */
  readonly bar?: {readonly thickness: Pt; readonly gap: Pt; readonly colour: string}
  readonly border?: {readonly thickness: Pt; readonly colour: string}
  readonly ruleAbove?: Rule
  readonly ruleBelow?: Rule
  readonly ground?: string
  readonly keepTogether: boolean
  /** Set upside-down: the face of a placard that looks the other way when the sheet is folded. */
  readonly turned?: true
  /** Paragraph styles used inside instead of the theme's: `body: source-body`. */
  readonly styles: {readonly [style: string]: string}
  /** Paragraph style of its label. */
  readonly label: string
}

export interface TableStyle {
  readonly head: string
  readonly body: string
  readonly caption: string
  readonly ruleTop: Pt
  readonly ruleHead: Pt
  readonly ruleBottom: Pt
  /** Between rows; 0 for none. */
  readonly ruleRow: Pt
  /** Between columns; 0 for none. */
  readonly ruleColumn: Pt
  readonly paddingX: Pt
  readonly paddingY: Pt
  readonly zebra?: string
  /** Least height of a row, for forms. */
  readonly rowHeight: Pt
  /** What is lower than its row stands in its middle. */
  readonly middle?: true
  readonly before: Pt
  readonly after: Pt
  readonly colour: string
}

export interface NotesStyle {
  /** Paragraph style of a note. */
  readonly style: string
  /** Space between text and notes, the rule in its middle. */
  readonly separation: Pt
  readonly rule: {readonly share: number; readonly thickness: Pt}
  /** Most of a page that notes run on from the page before may take. */
  readonly share: number
  /** Short notes one after another in one paragraph. */
  readonly runIn: boolean
}

/** The measures of a page. */
export interface Master {
  readonly name: string
  readonly width: Pt
  readonly height: Pt
  /** Inner and outer change sides with the page. */
  readonly margins: {readonly inner: Pt; readonly top: Pt; readonly outer: Pt; readonly bottom: Pt}
  /** Both sides alike: single sheets. */
  readonly oneSided: boolean
  /** Between the columns of parallel text, and the left column's share of what they leave. */
  readonly gutter: Pt
  readonly balance: number
  /** A hairline between the columns of parallel text. */
  readonly hairline: boolean
  /** Baseline grid; 0 for none. */
  readonly grid: Pt
  /** Feathering allowed to bring facing pages level, in points a gap; 0 for a ragged foot. */
  readonly feather: Pt
  readonly head: RunningLine
  readonly foot: RunningLine
  /** The foot of pages without a running head. */
  readonly openingFoot: RunningLine
  readonly band: boolean
  /** Of what stands on the page when it does not fill it. */
  readonly vertical: 'top' | 'center' | 'bottom'
}

/**
 * Words with variables: `{folio}`, `{chapter}`, `{section}`, `{first-term}`, `{last-term}`, `{document}`, `{committee}`,
 * `{conference}`, `{version}`, `{audience}`, `{packet}`, `{leaf}`, `{leaves}`, `{hash}`. Empty where a variable is empty.
 */
export interface RunningLine {
  /** Distance of its baseline from the type area. */
  readonly distance: Pt
  readonly style: string
  readonly rule: Pt
  readonly verso: RunningParts
  readonly recto: RunningParts
}

export interface RunningParts {
  readonly left: string
  readonly center: string
  readonly right: string
  /** Styles of single parts, where they are not that of the line: the folio among small print. */
  readonly styles?: {readonly left?: string; readonly center?: string; readonly right?: string}
}
