/** The syntax tree of Handlebars 4, as far as we look at it. Its own types leave out what its compiler reads. */
export interface Loc {
  readonly source?: string
  readonly start: {readonly line: number; readonly column: number}
  readonly end: {readonly line: number; readonly column: number}
}

export interface PathNode {
  readonly type: 'PathExpression'
  readonly data: boolean
  readonly depth: number
  readonly parts: readonly string[]
  readonly original: string
  /** Read by the compiler: a missing value throws. */
  readonly strict?: boolean
  readonly loc: Loc
}

export interface LiteralNode {
  readonly type: 'StringLiteral' | 'NumberLiteral' | 'BooleanLiteral' | 'UndefinedLiteral' | 'NullLiteral'
  readonly value?: string | number | boolean
  readonly original?: string | number | boolean
  readonly loc: Loc
}

export interface HashNode {
  readonly type: 'Hash'
  readonly pairs: readonly {
    readonly type: 'HashPair'
    readonly key: string
    readonly value: Expression
    readonly loc: Loc
  }[]
  readonly loc: Loc
}

/** What calls: its path may be a helper. */
export interface CallNode {
  readonly path: PathNode | LiteralNode
  readonly params: readonly Expression[]
  readonly hash?: HashNode
  readonly loc: Loc
}

export interface SubExpression extends CallNode {
  readonly type: 'SubExpression'
}

export type Expression = PathNode | LiteralNode | SubExpression

export interface Program {
  readonly type: 'Program'
  readonly body: readonly Statement[]
  readonly blockParams?: readonly string[]
  readonly loc?: Loc
}

export interface Mustache extends CallNode {
  readonly type: 'MustacheStatement'
  readonly escaped: boolean
}

export interface BlockNode extends CallNode {
  readonly type: 'BlockStatement'
  readonly program?: Program
  readonly inverse?: Program
}

export interface PartialNode {
  readonly type: 'PartialStatement'
  readonly name: PathNode | LiteralNode | SubExpression
  readonly params: readonly Expression[]
  readonly hash?: HashNode
  readonly loc: Loc
}

export interface Content {
  readonly type: 'ContentStatement'
  readonly value: string
  readonly original: string
  readonly loc: Loc
}

export interface Comment {
  readonly type: 'CommentStatement'
  readonly loc: Loc
}

/** Blocks of partials and decorators: known, so that they can be refused. */
export interface Refused {
  readonly type: 'PartialBlockStatement' | 'Decorator' | 'DecoratorBlock'
  readonly loc: Loc
}

export type Statement = Mustache | BlockNode | PartialNode | Content | Comment | Refused

/** The name that a call calls, when it can be a helper's: one word, neither `this.x` nor `../x` nor `@x`. */
export function calleeOf({path}: CallNode): string | undefined {
  if (path.type !== 'PathExpression') return undefined
  const simple = path.parts.length === 1 && !path.data && path.depth === 0 && !/^(?:\.|this\b)/u.test(path.original)
  return simple ? path.parts[0] : undefined
}
