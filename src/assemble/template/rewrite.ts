import {lineMark} from './lineMarks.js'
import type {CallNode, Content, Expression, HashNode, LiteralNode, Mustache, Program, Statement} from './syntax.js'

/** The helper through which every value is printed. */
export const printing = 'print'

/**
 * Makes a checked tree safe to run:
 *
 *     {{committee.title}}      →  {{print committee.title "committee.title"}}
 *     {{date committee.freeze}} →  {{print (date committee.freeze) "date"}}
 *
 * so that no value is ever output but by `print`; every path is strict, so that a name that is not there throws, in
 * arguments too; and each stretch of content says on which line of its file it stands.
 */
export function rewriteTemplate(program: Program, file: number, isCall: (call: CallNode) => boolean): Program {
  return rewriteProgram(program)

  function rewriteProgram(inner: Program): Program {
    return {...inner, body: inner.body.map(rewriteStatement)}
  }

  function rewriteStatement(statement: Statement): Statement {
    switch (statement.type) {
      case 'MustacheStatement':
        return rewriteMustache(statement)
      case 'BlockStatement': {
        const {program: block, inverse} = statement
        const programs = {
          ...(block ? {program: rewriteProgram(block)} : {}),
          ...(inverse ? {inverse: rewriteProgram(inverse)} : {}),
        }
        return {...statement, ...rewriteArguments(statement), ...programs}
      }
      case 'PartialStatement':
        return {...statement, ...rewriteArguments(statement)}
      case 'ContentStatement':
        return marked(statement, file)
      default:
        return statement
    }
  }

  function rewriteMustache(mustache: Mustache): Mustache {
    const {path, loc} = mustache
    const value: Expression = isCall(mustache)
      ? {type: 'SubExpression', path, ...rewriteArguments(mustache), loc}
      : rewriteExpression(path)
    const label: LiteralNode = {
      type: 'StringLiteral',
      value: String(path.original ?? ''),
      original: String(path.original ?? ''),
      loc,
    }
    const print = {type: 'PathExpression', data: false, depth: 0, parts: [printing], original: printing, loc} as const
    return {...mustache, path: print, params: [value, label], hash: {type: 'Hash', pairs: [], loc}}
  }

  function rewriteArguments({params, hash}: Pick<CallNode, 'params' | 'hash'>): {
    readonly params: readonly Expression[]
    readonly hash?: HashNode
  } {
    const pairs = hash?.pairs.map((pair) => ({...pair, value: rewriteExpression(pair.value)}))
    return {params: params.map(rewriteExpression), ...(hash && pairs ? {hash: {...hash, pairs}} : {})}
  }

  function rewriteExpression(expression: Expression): Expression {
    if (expression.type === 'SubExpression') return {...expression, ...rewriteArguments(expression)}
    return expression.type === 'PathExpression' ? {...expression, strict: true} : expression
  }
}

/** Handlebars has taken white space off around tags that stand alone: the first line is counted past it. */
function marked(content: Content, file: number): Content {
  const {value, original, loc} = content
  if (value === '') return content
  const skipped = original.slice(0, Math.max(original.indexOf(value), 0)).split('\n').length - 1
  return {...content, value: lineMark(file, loc.start.line + skipped) + value}
}
