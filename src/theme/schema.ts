import {z} from '../base/index.js'

// The form of a theme file. Keys are written with hyphens and turned into those of `types.ts` when a theme is resolved.
// Everything may be left out: it comes from the file that `extends` names, or from `defaults.ts`.

const length = z
  .union(
    [z.number(), z.string()],
    'expected a length: `12mm`, `1.5cm`, `10.5pt`, `1.2em`, `2 lines`, a number of points or `$variable`',
  )
  .describe(
    'A length: points, `mm`, `cm`, `pt`, `em` of the style, `lines` of the text, `$variable`, products with `*` and `/`',
  )
const share = z
  .union([z.number(), z.string()], 'expected a share: `33%`, or a number from 0 to 1')
  .describe('A share: `33%` or a number from 0 to 1')
const count = z.number().int().min(1).max(20)
const colour = z.string().describe('A name of `colours`, `#rrggbb` or `$variable`')
const text = z.string()
const name = z.string().min(1)

const rule = z.strictObject({
  thickness: length.describe('0 takes an inherited rule away').optional(),
  gap: length.optional(),
  colour: colour.optional(),
  share: share.optional(),
  align: z.enum(['left', 'center', 'right']).optional(),
})

export const styleSchema = z.strictObject({
  extends: name.describe('Another style, from which everything comes that is not said here').optional(),
  font: name.describe('A role of `fonts`').optional(),
  size: length.optional(),
  leading: length.optional(),
  weight: z.enum(['regular', 'semibold', 'bold']).optional(),
  italic: z.boolean().optional(),
  colour: colour.optional(),
  align: z.enum(['justify', 'left', 'center', 'right']).optional(),
  indent: length.optional(),
  left: length.optional(),
  right: length.optional(),
  step: length.optional(),
  before: length.optional(),
  after: length.optional(),
  'keep-with-next': z.boolean().optional(),
  'keep-together': z.boolean().optional(),
  widows: count.optional(),
  orphans: count.optional(),
  hyphenate: z.boolean().optional(),
  tracking: share.describe('Added between letters: `5%` of the em').optional(),
  case: z.enum(['none', 'upper', 'small-caps', 'all-small-caps']).optional(),
  figures: z.enum(['old-style', 'lining', 'tabular']).optional(),
  'rule-above': rule.optional(),
  'rule-below': rule.optional(),
  opens: z
    .union(
      [z.enum(['page', 'recto', 'none']), z.string().regex(/^\$/u)],
      'expected `page`, `recto`, `none` or `$variable`',
    )
    .optional(),
  sink: share.optional(),
  'lead-in': z.number().int().min(0).max(12).optional(),
  hang: z.boolean().optional(),
  turnover: length.optional(),
  beside: z
    .boolean()
    .describe('Stands on the first line of the paragraph after it, where that leaves it room at its left: dates')
    .optional(),
  fit: length.describe('Least size, down to which it is set smaller until its longest word has room').optional(),
  'fit-lines': count.describe('With `fit`: most lines that it should take').optional(),
})

const groupSchema = z.strictObject({
  extends: name.optional(),
  before: length.optional(),
  after: length.optional(),
  left: length.optional(),
  right: length.optional(),
  padding: length.optional(),
  bar: z.strictObject({thickness: length.optional(), gap: length.optional(), colour: colour.optional()}).optional(),
  border: z.strictObject({thickness: length.optional(), colour: colour.optional()}).optional(),
  'rule-above': rule.optional(),
  'rule-below': rule.optional(),
  ground: colour.describe('`none` takes an inherited ground away').optional(),
  'keep-together': z.boolean().optional(),
  turn: z
    .union([z.literal(0), z.literal(180)])
    .describe('180 sets it upside-down')
    .optional(),
  styles: z.record(z.string(), name).describe('Styles used inside instead of others: `body: source-body`').optional(),
  label: name.optional(),
})

const tableSchema = z.strictObject({
  extends: name.optional(),
  head: name.optional(),
  body: name.optional(),
  caption: name.optional(),
  'rule-top': length.optional(),
  'rule-head': length.optional(),
  'rule-bottom': length.optional(),
  'rule-row': length.optional(),
  'rule-column': length.optional(),
  'padding-x': length.optional(),
  'padding-y': length.optional(),
  zebra: colour.describe('`none` takes it away').optional(),
  'row-height': length.optional(),
  middle: z.boolean().describe('what is lower than its row stands in its middle').optional(),
  before: length.optional(),
  after: length.optional(),
  colour: colour.optional(),
})

const parts = z.strictObject({
  left: text.optional(),
  center: text.optional(),
  right: text.optional(),
  styles: z
    .strictObject({left: name.optional(), center: name.optional(), right: name.optional()})
    .describe('Styles of single parts, where they are not that of the line')
    .optional(),
})
const running = z.strictObject({
  distance: length.optional(),
  style: name.optional(),
  rule: length.optional(),
  verso: parts.describe('Without it: as `recto`, mirrored where pages have two sides').optional(),
  recto: parts.optional(),
})

const masterSchema = z.strictObject({
  extends: name.optional(),
  orientation: z.enum(['portrait', 'landscape']).optional(),
  width: length.optional(),
  height: length.optional(),
  margins: z
    .strictObject({
      inner: length.optional(),
      top: length.optional(),
      outer: length.optional(),
      bottom: length.optional(),
    })
    .optional(),
  lines: z
    .number()
    .int()
    .min(0)
    .describe('Lines of the grid on a page; decides the bottom margin. 0: `margins` decides')
    .optional(),
  'one-sided': z.boolean().optional(),
  gutter: length.optional(),
  balance: share.optional(),
  hairline: z.boolean().optional(),
  grid: length.optional(),
  feather: length.optional(),
  head: running.optional(),
  foot: running.optional(),
  'opening-foot': running.optional(),
  band: z.boolean().optional(),
  vertical: z.enum(['top', 'center', 'bottom']).optional(),
})

const sections = {
  variables: z
    .record(
      z.string().regex(/^[\p{L}][\p{L}\p{N}-]*$/u, 'letters, digits and `-` only'),
      z.union([z.number(), z.string()]),
    )
    .optional(),
  colours: z.record(z.string(), z.string()).optional(),
  fonts: z.record(z.string(), z.string()).optional(),
  styles: z.record(z.string(), styleSchema).optional(),
  groups: z.record(z.string(), groupSchema).optional(),
  tables: z.record(z.string(), tableSchema).optional(),
  masters: z.record(z.string(), masterSchema).optional(),
  notes: z
    .strictObject({
      style: name.optional(),
      separation: length.optional(),
      rule: z.strictObject({share: share.optional(), thickness: length.optional()}).optional(),
      share: share.optional(),
      'run-in': z.boolean().optional(),
    })
    .optional(),
  ornament: text.optional(),
  list: z.strictObject({bullets: z.array(z.string()).min(1).optional(), step: length.optional()}).optional(),
}
const variant = z.strictObject(sections)
const layouts = z
  .strictObject({columns: variant.optional(), facing: variant.optional(), interleaved: variant.optional()})
  .describe('What differs where two languages are printed together')
  .optional()
const paper = z.strictObject({...sections, layouts})

/** A theme file: `templates/themes/<name>.yml`, or `theme.yml` of a template. */
export const themeSchema = z.strictObject({
  extends: name.describe('The theme under this one').optional(),
  ...sections,
  papers: z
    .strictObject({A4: paper.optional(), A5: paper.optional(), Letter: paper.optional()})
    .describe('What differs on a paper')
    .optional(),
  layouts,
})
export type ThemeFile = z.infer<typeof themeSchema>
