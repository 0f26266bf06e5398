import {type Diagnostic, hashOf, hintFor, isError, type Outcome} from '../base/index.js'
import {layersOf, type ThemeRequest} from './chain.js'
import {namesIn, type Section} from './inherit.js'
import {type Laid, lay, layerAt, valueAt} from './lay.js'
import {groupNames, masterNames, roles, styleNames, tableNames} from './names.js'
import {papers} from './papers.js'
import {type Context, hexOf, readerOf} from './reader.js'
import {resolveGroup, styleOf} from './resolveGroup.js'
import {resolveMaster} from './resolveMaster.js'
import {resolveStyle} from './resolveStyle.js'
import {resolveTable} from './resolveTable.js'
import type {NotesStyle, ParagraphStyle, Theme} from './types.js'
import {variablesOf} from './variables.js'

/**
 * The theme called `name`, laid over those it extends and under the template's own, for one paper: every variable
 * replaced and every length in points. There is no value while anything is wrong with it.
 */
export function resolveTheme(request: ThemeRequest): Outcome<Theme | undefined> {
  const layers = layersOf(request)
  if (!layers.value) return {value: undefined, diagnostics: layers.diagnostics}
  const found: Diagnostic[] = [...layers.diagnostics]
  const theme = resolve(request, lay(layers.value), (diagnostic) => found.push(diagnostic))
  const diagnostics = onceEach(found)
  return {value: diagnostics.some(isError) ? undefined : theme, diagnostics}
}

function resolve({name, paper, families}: ThemeRequest, laid: Laid, complain: Context['complain']): Theme {
  const lookUp = variablesOf(laid, complain)
  const colours = coloursOf({theme: laid, colours: {}, complain, lookUp})
  const bare: Context = {theme: laid, colours, complain, lookUp}
  const fonts = fontsOf(laid)
  if (families) checkFamilies(fonts, families, bare)
  const text = resolveStyle('body', bare, Object.keys(fonts))
  const context: Context = {...bare, size: text.size, line: text.leading}
  const styles = each('styles', context, styleNames, (style) =>
    style === 'body' ? text : resolveStyle(style, context, Object.keys(fonts)),
  )
  const theme = {
    name,
    colours,
    fonts,
    paper: papers[paper],
    styles,
    groups: each('groups', context, groupNames, (group) => resolveGroup(group, context, styles)),
    tables: each('tables', context, tableNames, (table) => resolveTable(table, context, styles)),
    masters: each('masters', context, masterNames, (master) => resolveMaster(master, context, papers[paper], styles)),
    notes: notesOf(context, styles),
    ...ornamentsOf(context),
  }
  return {...theme, hash: hashOf(theme)}
}

function each<T>(
  section: Section,
  context: Context,
  needed: readonly string[],
  resolveOne: (name: string) => T,
): {readonly [name: string]: T} {
  const names = namesIn(section, context, needed)
  for (const name of names) checkName(section, name, needed, context)
  return Object.fromEntries(names.map((name) => [name, resolveOne(name)]))
}

/** A name of the theme's own is welcome; one that differs from ours by a hyphen or a capital is a slip. */
function checkName(section: Section, name: string, needed: readonly string[], {theme, complain}: Context): void {
  const bare = (word: string): string => word.toLowerCase().replace(/[-_ ]/gu, '')
  const meant = needed.find((known) => known !== name && bare(known) === bare(name))
  if (meant === undefined) return
  const message = `\`${name}\` is a name of your own in \`${section}\``
  complain({
    code: 'theme-name',
    severity: 'warning',
    concern: 'configuration',
    message,
    place: theme.placeOf([section, name], true),
    hint: `did you mean \`${meant}\`?`,
  })
}

/** Colours that every theme has; a theme may give them other values, but for black and white. */
const inks = {black: '#000000', white: '#ffffff', grey: '#666666', accent: '#000000'}

function coloursOf(context: Context): {readonly [name: string]: string} {
  const read = readerOf(lay([layerAt(context.theme, ['colours'])]), context, {})
  const own = Object.keys((context.theme.value['colours'] ?? {}) as object).map((name): [string, string] => {
    const written = String(read.plain<unknown>([name], ''))
    const hex = hexOf(written)
    if (hex === undefined) read.complain('theme-colour', [name], `\`${written}\` is no colour`, 'write it as `#8b1a1a`')
    return [name, hex ?? inks.black]
  })
  return Object.fromEntries(Object.entries({...inks, ...Object.fromEntries(own)}).sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** Every role has a family: that of `text` where the theme names none. */
function fontsOf(laid: Laid): {readonly [role: string]: string} {
  const own = (laid.value['fonts'] ?? {}) as {readonly [role: string]: string}
  const text = own['text'] ?? 'Source Serif 4'
  return Object.fromEntries(
    [...new Set([...roles, ...Object.keys(own)])].sort().map((role) => [role, own[role] ?? text]),
  )
}

/** A family that is nowhere would be replaced by another on every page. */
function checkFamilies(
  fonts: {readonly [role: string]: string},
  families: readonly string[],
  {theme, complain}: Context,
): void {
  for (const [role, family] of Object.entries(fonts)) {
    // A role without a family of its own has that of the text.
    if (families.includes(family) || valueAt(theme.value, ['fonts', role]) === undefined) continue
    const hint = hintFor(family, families)
    complain({
      code: 'theme-font',
      severity: 'error',
      concern: 'resource',
      message: `there is no font \`${family}\``,
      place: theme.placeOf(['fonts', role]),
      hint: hint ?? 'put its TTF or OTF into `fonts/`, or name it in `fonts/fonts.yml`',
    })
  }
}

function notesOf(context: Context, styles: {readonly [name: string]: ParagraphStyle}): NotesStyle {
  const read = readerOf(lay([layerAt(context.theme, ['notes'])]), context, {
    em: context.size ?? 0,
    line: context.line ?? 0,
  })
  return {
    style: styleOf(read, ['style'], 'note', Object.keys(styles)),
    separation: read.points(['separation'], context.line ?? 0),
    rule: {share: read.share(['rule', 'share'], 1 / 3), thickness: read.points(['rule', 'thickness'], 0.4)},
    share: read.share(['share'], 0.5),
    runIn: read.plain(['run-in'], false),
  }
}

function ornamentsOf(context: Context): Pick<Theme, 'ornament' | 'list'> {
  const read = readerOf(lay([layerAt(context.theme, ['list'])]), context, {
    em: context.size ?? 0,
    line: context.line ?? 0,
  })
  const ornament = valueAt(context.theme.value, ['ornament'])
  return {
    ornament: typeof ornament === 'string' ? ornament : '* * *',
    list: {
      bullets: read.plain<readonly string[]>(['bullets'], ['–']),
      step: read.points(['step'], 1.5 * (context.size ?? 0)),
    },
  }
}

/** What is wrong with a style is wrong again in each that extends it; it is said once. */
function onceEach(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return [...new Map(diagnostics.map((diagnostic) => [JSON.stringify(diagnostic), diagnostic])).values()]
}
