import {paperOf} from '../assemble/index.js'
import {type Diagnostic, type Outcome, remember} from '../base/index.js'
import type {DocumentRequest} from '../model/index.js'
import {readYaml} from '../read/index.js'
import {resolveTheme, type Theme, type ThemeSource} from '../theme/index.js'
import {kindOf} from './keep.js'
import type {Job} from './plan.js'
import type {CommitteeFolder, Project} from './project.js'
import {isSame, type Snapshot, textOf} from './snapshot.js'
import type {TemplateFiles} from './template.js'
import {fontsOf} from './workshop.js'

/** Themes already resolved: forty packets share one. */
const known = new WeakMap<Snapshot, WeakMap<Snapshot, Map<string, Outcome<Theme | undefined>>>>()

/**
 * The theme of a paper: named by its document, its committee, its template or the conference, the first that names one;
 * the template's `theme.yml` is laid over it.
 */
export function themeOf(
  project: Project,
  committee: CommitteeFolder,
  document: DocumentRequest,
  template: TemplateFiles,
  job: Job,
): Outcome<Theme | undefined> {
  const name =
    document.theme ?? committee.data.committee.theme ?? template.declaration.theme ?? project.conference.theme
  const paper = paperOf(document, template.declaration, project.conference)
  const layout = job.edition === 'ru-en' ? job.layout : undefined
  const key = JSON.stringify([name, paper, layout, template.theme])
  const own = remember(known, project.snapshot, () => new WeakMap())
  const cache = remember(own, project.builtIn, () => new Map())
  const seen = cache.get(`${committee.folder} ${key}`)
  if (seen) return seen
  // where the name stands is told of a name that nothing bears, and of no other
  const where = themeNames(project).includes(name) ? {} : placed(committee, project)
  const families = Object.keys(fontsOf(project).value.families)
  const kind = kindOf('theme', isOfProgram(project, template, name))
  const parts = [key, JSON.stringify(where), families.join('\n'), ...textsOf(project)]
  const outcome = project.keep.of(kind, parts, () => resolve())
  cache.set(`${committee.folder} ${key}`, outcome)
  return outcome

  function resolve(): Outcome<Theme | undefined> {
    const diagnostics: Diagnostic[] = []
    const {value: sources, diagnostics: faults} = sourcesOf(project)
    diagnostics.push(...faults)
    const over = template.theme ? readSource(template.theme, diagnostics) : undefined
    const resolved = resolveTheme({
      name,
      sources,
      paper,
      families,
      ...(over ? {over: [over]} : {}),
      ...(layout ? {layout} : {}),
      ...where,
    })
    return {value: resolved.value, diagnostics: [...diagnostics, ...resolved.diagnostics]}
  }
}

/** Is it read from the program's own files alone? */
function isOfProgram({snapshot, builtIn}: Project, {theme}: TemplateFiles, name: string): boolean {
  if ([...snapshot.files.keys()].some((file) => file.startsWith('fonts/'))) return false
  if (filesOf(snapshot).length > 0 || !filesOf(builtIn).some(([known]) => known === name)) return false
  return !theme || isSame(builtIn, theme)
}

const textsOf = ({snapshot, builtIn}: Project): readonly string[] =>
  [builtIn, snapshot].flatMap(filesOf).map(([, {text}]) => text)

export function themeNames({snapshot, builtIn}: Project): readonly string[] {
  return [...new Set([...filesOf(builtIn), ...filesOf(snapshot)].map(([name]) => name))].sort()
}

interface Sources {
  readonly [name: string]: ThemeSource
}

/** Read once for all the papers of a project. */
const read = new WeakMap<Project, Outcome<Sources>>()

/** The program's themes with the project's own laid over them by name. */
function sourcesOf(project: Project): Outcome<Sources> {
  return remember(read, project, () => {
    const diagnostics: Diagnostic[] = []
    const files = new Map([...filesOf(project.builtIn), ...filesOf(project.snapshot)])
    const sources = [...files].flatMap(([name, source]) => {
      const value = readSource(source, diagnostics)
      return value ? [[name, value] as const] : []
    })
    return {value: Object.fromEntries(sources), diagnostics}
  })
}

function filesOf(snapshot: Snapshot): [string, {readonly file: string; readonly text: string}][] {
  return [...snapshot.files.keys()].flatMap((file) => {
    const name = /^templates\/themes\/([^/]+)\.ya?ml$/u.exec(file)?.[1]
    return name ? [[name, {file, text: textOf(snapshot, file) ?? ''}]] : []
  })
}

function readSource(
  source: {readonly file: string; readonly text: string},
  diagnostics: Diagnostic[],
): ThemeSource | undefined {
  const outcome = readYaml(source)
  diagnostics.push(...outcome.diagnostics)
  return outcome.value
}

function placed(committee: CommitteeFolder, project: Project) {
  const place = committee.data.committee.theme
    ? committee.data.placeOf('committee', ['theme'])
    : project.placeOf(['theme'])
  return place ? {place} : {}
}
