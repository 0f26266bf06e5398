import Handlebars from 'handlebars'
import {createBoundedMap, type Diagnostic, hashOf, type Outcome, remember} from '../../base/index.js'
import {helpers} from '../helpers/index.js'
import {bind} from './bind.js'
import {checkTemplate, isHelperCall, partialsIn, type Vocabulary} from './check.js'
import {parseTemplate} from './parse.js'
import {rewriteTemplate} from './rewrite.js'
import type {TemplateFile, TemplateSource} from './source.js'
import type {Program} from './syntax.js'
import {troubleIn} from './trouble.js'

/** A template ready to run. */
export interface Compiled {
  /** By the number that line marks bear. */
  readonly files: readonly string[]
  readonly run: (context: object, data: object) => string
}

/** Templates of one build, by the hash of their files: a packet for each of hundreds of seats is compiled once. */
const known = createBoundedMap<string, Outcome<Compiled | undefined>>(32)

/** The same, by what they were read into: hashing fifty parts takes longer than finding them. */
const found = new WeakMap<TemplateSource, Outcome<Compiled | undefined>>()

export function compileTemplate(template: TemplateSource): Outcome<Compiled | undefined> {
  return remember(found, template, () =>
    remember(known, hashOf([template.source, template.partials]), () => compile(template)),
  )
}

function compile({source, partials}: TemplateSource): Outcome<Compiled | undefined> {
  const diagnostics: Diagnostic[] = []
  const vocabulary = vocabularyOf(Object.keys(partials))
  const programs = new Map<string, {readonly file: string; readonly program: Program}>()
  take('', source)
  if (diagnostics.length > 0) return {value: undefined, diagnostics}
  const circle = circleIn(new Map([...programs].map(([name, {program}]) => [name, partialsIn(program)])))
  if (circle) return {value: undefined, diagnostics: [circular(circle, partials)]}
  return {value: assembleRun(programs, vocabulary), diagnostics}

  function take(name: string, from: TemplateFile): void {
    const {value: program, diagnostics: wrong} = parseTemplate(from)
    diagnostics.push(...wrong)
    if (!program) return
    programs.set(name, {file: from.file, program})
    diagnostics.push(...checkTemplate(from.file, program, vocabulary))
    for (const called of partialsIn(program)) {
      const partial = partials[called]
      if (partial && !programs.has(called)) take(called, partial)
    }
  }
}

function vocabularyOf(partials: readonly string[]): Vocabulary {
  return {
    helpers: new Map(helpers.filter(({form}) => form !== 'block').map((helper) => [helper.name, helper])),
    blocks: new Map(helpers.filter(({form}) => form !== 'value').map((helper) => [helper.name, helper])),
    partials: new Set(partials),
  }
}

/** One after another, parts that call themselves; found before they run without end. */
function circleIn(
  calls: ReadonlyMap<string, readonly string[]>,
  at = '',
  trail: readonly string[] = [],
): readonly string[] | undefined {
  if (trail.includes(at)) return trail.slice(trail.indexOf(at))
  for (const next of calls.get(at) ?? []) {
    const circle = circleIn(calls, next, [...trail, at])
    if (circle) return circle
  }
  return undefined
}

function circular(circle: readonly string[], partials: TemplateSource['partials']): Diagnostic {
  const [first = ''] = circle
  const place = {file: partials[first]?.file ?? '', line: 1, column: 1}
  return {
    code: 'template-circle',
    severity: 'error',
    concern: 'template',
    message: `the part \`${first}\` calls itself${circle.length > 1 ? ` by way of \`${circle.slice(1).join('`, `')}\`` : ''}`,
    place,
  }
}

/** An environment of its own: no helper, partial or decorator of any other is in it, `lookup` and `log` are not either. */
function assembleRun(
  programs: ReadonlyMap<string, {readonly file: string; readonly program: Program}>,
  vocabulary: Vocabulary,
): Compiled {
  const environment = Handlebars.create()
  for (const name of Object.keys(environment.helpers)) environment.unregisterHelper(name)
  for (const helper of helpers) environment.registerHelper(helper.name, bind(helper))
  const files = [...programs.values()].map(({file}) => file)
  const compiled = [...programs].map(([name, {file, program}], at) => {
    const safe = rewriteTemplate(program, at, (call) => isHelperCall(call, vocabulary.helpers))
    return [name, guarded(environment.compile(safe, {...options, knownHelpers: knownHelpers()}), file)] as const
  })
  const partials = Object.fromEntries(compiled)
  return {files, run: (context, data) => partials['']?.(context, {...access, data, partials}) ?? ''}
}

type Run = Handlebars.TemplateDelegate<unknown>

function guarded(run: Run, file: string): Run {
  return (context, given) => {
    try {
      return run(context, given)
    } catch (error) {
      throw troubleIn(file, error)
    }
  }
}

function knownHelpers(): KnownHelpers {
  return Object.fromEntries(helpers.map(({name}) => [name, true])) as KnownHelpers
}
type KnownHelpers = NonNullable<Parameters<typeof Handlebars.compile>[1]>['knownHelpers'] & object

/** Output goes through `print` and nowhere else, so Handlebars itself escapes nothing. */
const options = {strict: true, noEscape: true, preventIndent: true, knownHelpersOnly: true} as const
const access = {
  allowProtoPropertiesByDefault: false,
  allowProtoMethodsByDefault: false,
  allowCallsToHelperMissing: false,
} as const
