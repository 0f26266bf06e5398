import {hintFor} from '../base/index.js'
import {inherit} from './inherit.js'
import {type Context, type Reader, readerOf} from './reader.js'
import {readRule} from './readRule.js'
import type {ParagraphStyle} from './types.js'

/** Points. Of a theme that gives its text no size; the A4 guide's. */
const textSize = 10.5
const textLeading = 14.5

/**
 * How a paragraph is set. Its `em` is its own size, but for the size itself: that is in `em` or `%` of the text's size.
 * Leading may be in `%` of the size. `body` is resolved first, in a context without size and line.
 */
export function resolveStyle(name: string, context: Context, roles: readonly string[]): ParagraphStyle {
  const node = inherit('styles', name, context)
  const line = context.line === undefined ? {} : {line: context.line}
  const text = context.size === undefined ? {} : {em: context.size, whole: context.size}
  const size = readerOf(node, context, {...line, ...text}).points(['size'], context.size ?? textSize, positive)
  const leading = readerOf(node, context, {...line, em: size, whole: size}).points(
    ['leading'],
    context.line ?? textLeading,
    positive,
  )
  const read = readerOf(node, context, {...line, em: size})
  const ruleAbove = readRule(read, 'rule-above')
  const ruleBelow = readRule(read, 'rule-below')
  const opens = opensOf(read)
  return {
    font: roleOf(read, roles),
    size,
    leading,
    weight: read.plain<ParagraphStyle['weight']>(['weight'], 'regular'),
    italic: read.plain(['italic'], false),
    colour: read.colour(['colour'], 'black') ?? '#000000',
    align: read.plain<ParagraphStyle['align']>(['align'], 'left'),
    ...placeOf(read),
    keepWithNext: read.plain(['keep-with-next'], false),
    keepTogether: read.plain(['keep-together'], false),
    widows: read.plain(['widows'], 2),
    orphans: read.plain(['orphans'], 2),
    hyphenate: read.plain(['hyphenate'], true),
    tracking: read.share(['tracking'], 0, {least: -0.2, most: 2}),
    case: read.plain<ParagraphStyle['case']>(['case'], 'none'),
    figures: read.plain<ParagraphStyle['figures']>(['figures'], 'old-style'),
    ...(ruleAbove ? {ruleAbove} : {}),
    ...(ruleBelow ? {ruleBelow} : {}),
    ...(opens === 'none' ? {} : {opens}),
    sink: read.share(['sink'], 0),
    leadIn: read.plain(['lead-in'], 0),
    hang: read.plain(['hang'], false),
    turnover: read.points(['turnover'], 0),
    ...(read.plain(['beside'], false) ? {beside: true} : {}),
    ...(read.has('fit') ? {fit: read.points(['fit'], size, positive)} : {}),
    ...(read.has('fit-lines') ? {fitLines: read.plain(['fit-lines'], 1)} : {}),
  }
}

const openings: readonly (ParagraphStyle['opens'] | 'none')[] = ['page', 'recto', 'none']

/** The schema knows the words; what a variable stands for it does not see. */
function opensOf(read: Reader): 'page' | 'recto' | 'none' {
  const asked = read.plain<unknown>(['opens'], 'none')
  const found = openings.find((one) => one === asked)
  if (!found) read.complain('theme-value', ['opens'], `\`${String(asked)}\` is none of \`page\`, \`recto\`, \`none\``)
  return found ?? 'none'
}

const positive = {least: 1, most: 1000}

function placeOf(read: Reader): Pick<ParagraphStyle, 'indent' | 'left' | 'right' | 'step' | 'before' | 'after'> {
  const gap = {least: 0, most: 2000}
  return {
    indent: read.points(['indent'], 0),
    left: read.points(['left'], 0),
    right: read.points(['right'], 0),
    step: read.points(['step'], 0),
    before: read.points(['before'], 0, gap),
    after: read.points(['after'], 0, gap),
  }
}

function roleOf(read: Reader, roles: readonly string[]): string {
  const role = read.plain(['font'], 'text')
  if (roles.includes(role)) return role
  read.complain('theme-role', ['font'], `no role \`${role}\` in \`fonts\``, hintFor(role, roles))
  return 'text'
}
