import {type Diagnostic, gather, hintFor, type Outcome, type Place, type PlaceOf, validate} from '../base/index.js'
import type {Layer} from './lay.js'
import type {PaperName} from './papers.js'
import {type ThemeFile, themeSchema} from './schema.js'

/** A theme file as read: plain data, and where each part of it was written. */
export interface ThemeSource {
  readonly value: unknown
  readonly placeOf: PlaceOf
}

export type ThemeSources = {readonly [name: string]: ThemeSource}

export interface ThemeRequest {
  /** Name of the theme chosen. */
  readonly name: string
  /** Every theme file that may be named, by its name. */
  readonly sources: ThemeSources
  /** Files laid over the chosen theme in this order: the `theme.yml` of a template. */
  readonly over?: readonly ThemeSource[]
  readonly paper: PaperName
  /** Of an edition in two languages. */
  readonly layout?: 'columns' | 'facing' | 'interleaved'
  /** Where the name was written. */
  readonly place?: Place
  /** Families of fonts that there are; any name passes when it is absent. */
  readonly families?: readonly string[]
}

/**
 * The layers of a theme, undermost first: of each file its general part, its part for the paper, its part for the layout;
 * each file after the one that it extends. A file laid over the chosen theme may name a theme with `extends`: one that
 * the chosen theme is or extends is there already; any other is taken instead of the chosen one.
 */
export function layersOf(request: ThemeRequest): Outcome<readonly Layer[] | undefined> {
  const {name, sources, over = [], paper, layout, place} = request
  const overlays = gather(over.map((source) => check(source)))
  const files = overlays.value.filter((file) => file !== undefined)
  const chosen = climb({name, place}, sources, [])
  const diagnostics = [...overlays.diagnostics, ...chosen.diagnostics]
  if (!chosen.value || files.length < over.length) return {value: undefined, diagnostics}
  const names = chosen.value.map((file) => file.name)
  const other = files.findLast(({value}) => value.extends !== undefined && !names.includes(value.extends))
  const chain = other?.value.extends
    ? climb({name: other.value.extends, place: other.placeOf(['extends'])}, sources, [])
    : chosen
  if (!chain.value) return {value: undefined, diagnostics: [...diagnostics, ...chain.diagnostics]}
  const kept = other ? files.slice(files.indexOf(other)) : files
  return {value: [...chain.value, ...kept].flatMap((file) => layersIn(file, paper, layout)), diagnostics}
}

interface CheckedFile {
  readonly value: ThemeFile
  readonly placeOf: PlaceOf
}

interface NamedFile extends CheckedFile {
  readonly name: string
}

/** The file called `name` under the files that it extends; `seen` are those that led to it. */
function climb(
  {name, place}: {readonly name: string; readonly place: Place | undefined},
  sources: ThemeSources,
  seen: readonly string[],
): Outcome<readonly NamedFile[] | undefined> {
  if (seen.includes(name))
    return refuse('theme-cyclic', `theme \`${name}\` extends itself: ${[...seen, name].join(' → ')}`, place)
  const source = Object.hasOwn(sources, name) ? sources[name] : undefined
  if (!source) return refuse('theme-unknown', `no theme \`${name}\``, place, hintFor(name, Object.keys(sources).sort()))
  const file = check(source)
  if (!file.value) return {value: undefined, diagnostics: file.diagnostics}
  const parent = file.value.value.extends
  const own = {...file.value, name}
  if (parent === undefined) return {value: [own], diagnostics: file.diagnostics}
  const under = climb({name: parent, place: source.placeOf(['extends'])}, sources, [...seen, name])
  return {value: under.value && [...under.value, own], diagnostics: under.diagnostics}
}

/** An empty file is a theme that says nothing. */
function check({value, placeOf}: ThemeSource): Outcome<CheckedFile | undefined> {
  const checked = validate(themeSchema, value ?? {}, placeOf, {code: 'theme-schema'})
  return {value: checked.value && {value: checked.value, placeOf}, diagnostics: checked.diagnostics}
}

/** What is said for a paper in a layout is nearer than what is said for either. */
function layersIn({value, placeOf}: CheckedFile, paper: PaperName, layout: ThemeRequest['layout']): Layer[] {
  const {extends: _, papers, layouts, ...general} = value
  const {layouts: inside, ...forPaper} = papers?.[paper] ?? {}
  const layers: Layer[] = [
    {value: general, placeOf, at: []},
    {value: forPaper, placeOf, at: ['papers', paper]},
  ]
  if (layout) layers.push({value: layouts?.[layout] ?? {}, placeOf, at: ['layouts', layout]})
  if (layout) layers.push({value: inside?.[layout] ?? {}, placeOf, at: ['papers', paper, 'layouts', layout]})
  return layers
}

function refuse(code: string, message: string, place?: Place, hint?: string): Outcome<undefined> {
  const diagnostic: Diagnostic = {
    ...{code, severity: 'error', concern: 'configuration', message},
    ...(place ? {place} : {}),
    ...(hint ? {hint} : {}),
  }
  return {value: undefined, diagnostics: [diagnostic]}
}
