import {type Diagnostic, hintFor} from '../../base/index.js'
import {placeOfLoc} from './source.js'
import {
  type BlockNode,
  type CallNode,
  calleeOf,
  type Expression,
  type Loc,
  type Mustache,
  type PartialNode,
  type PathNode,
  type Program,
  type Statement,
} from './syntax.js'

/** What a helper takes. */
export interface Shape {
  /** Least and most arguments. */
  readonly takes: readonly [number, number]
  /** Names of `name=value`; any, when absent. */
  readonly hash?: readonly string[]
}

/** What a template may call by name. */
export interface Vocabulary {
  readonly helpers: ReadonlyMap<string, Shape>
  /** Helpers that may open a block. */
  readonly blocks: ReadonlyMap<string, Shape>
  readonly partials: ReadonlySet<string>
}

/** Whether `{{name …}}` calls a helper. `{{number}}` alone is a value of that name: the helper wants an argument. */
export function isHelperCall(call: CallNode, helpers: ReadonlyMap<string, Shape>): boolean {
  const shape = helpers.get(calleeOf(call) ?? '')
  return shape !== undefined && (call.params.length > 0 || (call.hash?.pairs.length ?? 0) > 0 || shape.takes[0] === 0)
}

/** Names that lead out of the data into the machine. */
const forbiddenParts = new Set([
  '__proto__',
  'prototype',
  'constructor',
  '__defineGetter__',
  '__defineSetter__',
  '__lookupGetter__',
  '__lookupSetter__',
])
/** `@index` and its like; all other data is ours. */
const dataNames = new Set(['root', 'index', 'key', 'first', 'last', 'number'])

/** What a template does that it must not: raw output, unknown names, partials by computed names, prototypes. */
export function checkTemplate(file: string, program: Program, vocabulary: Vocabulary): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = []
  const complain = (code: string, message: string, loc: Loc, hint?: string): void =>
    void diagnostics.push({
      code,
      severity: 'error',
      concern: 'template',
      message,
      place: placeOfLoc(file, loc),
      ...(hint ? {hint} : {}),
    })
  checkProgram(program)
  return diagnostics

  function checkProgram({body}: Program): void {
    body.forEach(checkStatement)
  }

  function checkStatement(statement: Statement): void {
    if (statement.type === 'MustacheStatement') checkMustache(statement)
    else if (statement.type === 'BlockStatement') checkBlock(statement)
    else if (statement.type === 'PartialStatement') checkPartial(statement)
    else if (statement.type !== 'ContentStatement' && statement.type !== 'CommentStatement')
      complain(
        'template-forbidden',
        'inline partials, blocks of partials and decorators are not allowed',
        statement.loc,
        'put the text into a file of `templates/parts`',
      )
  }

  function checkMustache(mustache: Mustache): void {
    if (!mustache.escaped)
      complain(
        'template-forbidden',
        'raw output `{{{…}}}` and `{{&…}}` is not allowed',
        mustache.loc,
        'write `{{…}}`; for Markdown from the data, `{{prose …}}` or `{{inline …}}`',
      )
    checkCall(mustache, false)
  }

  function checkBlock(block: BlockNode): void {
    const name = calleeOf(block) ?? ''
    const shape = vocabulary.blocks.get(name)
    if (shape) checkShape(block, shape)
    else
      complain(
        'template-unknown',
        `there is no block \`{{#${nameOf(block)}}}\``,
        block.loc,
        hintFor(name, vocabulary.blocks.keys()),
      )
    checkArguments(block)
    if (block.program) checkProgram(block.program)
    if (block.inverse) checkProgram(block.inverse)
  }

  function checkPartial({name, params, hash, loc}: PartialNode): void {
    if (name.type === 'SubExpression')
      complain('template-forbidden', 'a partial is called by its own name, not by a computed one', loc)
    else {
      const called = String(name.original ?? '')
      if (!vocabulary.partials.has(called))
        complain('template-unknown', `there is no part \`${called}\``, loc, hintFor(called, vocabulary.partials))
    }
    checkArguments({params, ...(hash ? {hash} : {})})
  }

  function checkCall(call: CallNode, sure: boolean): void {
    const name = calleeOf(call) ?? ''
    const shape = vocabulary.helpers.get(name)
    const isCall = sure || call.params.length > 0 || (call.hash?.pairs.length ?? 0) > 0
    if (isCall && !shape)
      complain(
        'template-unknown',
        `there is no helper \`${nameOf(call)}\``,
        call.loc,
        hintFor(name, vocabulary.helpers.keys()),
      )
    if (shape && isCall) checkShape(call, shape)
    if (call.path.type === 'PathExpression') checkPath(call.path)
    checkArguments(call)
  }

  function checkShape(call: CallNode, {takes: [least, most], hash: names}: Shape): void {
    const {length} = call.params
    if (length < least || length > most)
      complain(
        'template-arguments',
        `\`${nameOf(call)}\` takes ${least === most ? least : `${least} to ${most}`} ${most === 1 ? 'argument' : 'arguments'}, not ${length}`,
        call.loc,
      )
    for (const {key, loc} of call.hash?.pairs ?? [])
      if (names && !names.includes(key))
        complain('template-arguments', `\`${nameOf(call)}\` has no \`${key}=\``, loc, hintFor(key, names))
  }

  function checkArguments({params, hash}: Pick<CallNode, 'params' | 'hash'>): void {
    for (const param of params) checkExpression(param)
    for (const {value} of hash?.pairs ?? []) checkExpression(value)
  }

  function checkExpression(expression: Expression): void {
    if (expression.type === 'SubExpression') checkCall(expression, true)
    else if (expression.type === 'PathExpression') checkPath(expression)
  }

  function checkPath({parts, data, original, loc}: PathNode): void {
    const bad = parts.find((part) => forbiddenParts.has(part))
    if (bad !== undefined) complain('template-forbidden', `\`${original}\` reaches for \`${bad}\``, loc)
    else if (data && !dataNames.has(parts[0] ?? ''))
      complain('template-unknown', `there is no \`@${parts[0] ?? ''}\``, loc, hintFor(parts[0] ?? '', dataNames))
  }
}

const nameOf = ({path}: CallNode): string => String(path.original ?? '')

/** Names of the parts that a template calls. */
export function partialsIn(program: Program): readonly string[] {
  return program.body.flatMap((statement) => {
    if (statement.type === 'PartialStatement')
      return statement.name.type === 'SubExpression' ? [] : [String(statement.name.original ?? '')]
    if (statement.type !== 'BlockStatement') return []
    return [statement.program, statement.inverse].flatMap((inner) => (inner ? partialsIn(inner) : []))
  })
}
