import {asBefore, createBoundedMap, type Diagnostic, hintFor, type Outcome, remember} from '../base/index.js'
import type {TemplateDeclaration} from '../model/index.js'
import {readTemplateDeclaration} from '../read/index.js'
import {kindOf} from './keep.js'
import {keepLocated} from './keepLocated.js'
import type {Project} from './project.js'
import {isSame, type Snapshot, textOf} from './snapshot.js'

/** A kind of paper, with every file it is made of. */
export interface TemplateFiles {
  readonly name: string
  readonly declaration: TemplateDeclaration
  readonly source: {readonly file: string; readonly text: string}
  readonly partials: {readonly [name: string]: {readonly file: string; readonly text: string}}
  /** `theme.yml` laid over the chosen theme. */
  readonly theme?: {readonly file: string; readonly text: string}
}

/** Templates already read: forty packets share one. */
const known = new WeakMap<Snapshot, WeakMap<Snapshot, Map<string, Outcome<TemplateFiles | undefined>>>>()

/**
 * Finds a template. A file in the committee's own `templates/` replaces the project's of the same name, and that the one
 * that comes with the program.
 */
export function templateOf(project: Project, folder: string, name: string): Outcome<TemplateFiles | undefined> {
  const own = remember(known, project.snapshot, () => new WeakMap())
  const found = remember(own, project.builtIn, () => new Map())
  return remember(found, `${folder}/${name}`, () => readTemplate(project, folder, name))
}

function readTemplate(project: Project, folder: string, name: string): Outcome<TemplateFiles | undefined> {
  const find = (path: string): {file: string; text: string} | undefined => findFile(project, folder, path)
  const source = find(`${name}/template.hbs`)
  const declared = find(`${name}/template.yml`)
  if (!source !== !declared) {
    const lacks = source ? 'template.yml' : 'template.hbs'
    return {value: undefined, diagnostics: [incomplete(name, lacks, (source ?? declared)?.file ?? '')]}
  }
  if (!source || !declared) return {value: undefined, diagnostics: [missing(project, folder, name)]}
  const read = keepLocated(
    project.keep,
    kindOf('template.yml', isSame(project.builtIn, declared)),
    declared,
    readTemplateDeclaration,
  )
  if (!read.value) return {value: undefined, diagnostics: read.diagnostics}
  const theme = find(`${name}/theme.yml`)
  const value = {
    name,
    declaration: read.value.value,
    source,
    partials: partialsOf(project, folder),
    ...(theme ? {theme} : {}),
  }
  const key = [project.snapshot.root, folder, name].join('\n')
  const same = asBefore(value, lastRead.get(key))
  lastRead.set(key, same)
  return {value: same, diagnostics: read.diagnostics}
}

/** Templates of the last builds: one whose files stay is the same object, and is not compiled again. */
const lastRead = createBoundedMap<string, TemplateFiles>(64)

/** Names of all templates that a committee can use. */
export function templateNames(project: Project, folder: string): readonly string[] {
  const names = [...layers(project, folder)].flatMap(([snapshot, base]) =>
    [...snapshot.files.keys()].flatMap((file) => {
      const rest = file.startsWith(base) ? /^([^/]+)\/template\.hbs$/u.exec(file.slice(base.length)) : undefined
      return rest?.[1] ?? []
    }),
  )
  return [...new Set(names)].sort()
}

/** Looks in the committee, the project and the program, in this order. */
function findFile(project: Project, folder: string, path: string): {file: string; text: string} | undefined {
  for (const [snapshot, base] of layers(project, folder)) {
    const text = textOf(snapshot, base + path)
    if (text !== undefined) return {file: base + path, text}
  }
  return undefined
}

function layers({snapshot, builtIn}: Project, folder: string) {
  return [
    [snapshot, `content/${folder}/templates/`],
    [snapshot, 'templates/'],
    [builtIn, 'templates/'],
  ] as const
}

function partialsOf(project: Project, folder: string): TemplateFiles['partials'] {
  const partials: Record<string, {file: string; text: string}> = {}
  for (const [snapshot, base] of [...layers(project, folder)].reverse())
    for (const file of snapshot.files.keys()) {
      const name = file.startsWith(`${base}parts/`)
        ? /^([^/]+)\.hbs$/u.exec(file.slice(base.length + 6))?.[1]
        : undefined
      if (name) partials[name] = {file, text: textOf(snapshot, file) ?? ''}
    }
  return partials
}

function missing(project: Project, folder: string, name: string): Diagnostic {
  const hint = hintFor(name, templateNames(project, folder))
  return {
    code: 'template-unknown',
    severity: 'error',
    concern: 'template',
    message: `no template \`${name}\``,
    ...(hint ? {hint} : {}),
  }
}

const incomplete = (name: string, lacks: string, file: string): Diagnostic => ({
  code: 'template-unknown',
  severity: 'error',
  concern: 'template',
  message: `the template \`${name}\` has no \`${lacks}\``,
  hint: `write it beside \`${file}\`; a template is its words (\`template.hbs\`) and what is said of them (\`template.yml\`)`,
})
