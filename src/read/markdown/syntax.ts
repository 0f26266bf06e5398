import type {Data} from 'unified'

// The parts of micromark's extension interface that we use, named. `remark-parse` declares them on unified's `Data`.

export type SyntaxExtension = NonNullable<Data['micromarkExtensions']>[number]
export type TreeExtension = NonNullable<Data['fromMarkdownExtensions']>[number]
type One<T> = T extends readonly (infer U)[] ? U : T
export type Construct = One<NonNullable<NonNullable<SyntaxExtension['text']>[number]>>
export type Tokenizer = Construct['tokenize']
export type Context = ThisParameterType<Tokenizer>
export type State = NonNullable<ReturnType<Tokenizer>>
export type Code = Parameters<State>[0]
export type Previous = NonNullable<Construct['previous']>
/** Our tokens are not in micromark's own list. */
export type TokenName = Parameters<Parameters<Tokenizer>[0]['enter']>[0]

/** Character codes of marks. */
export const marks = {
  at: 64,
  colon: 58,
  hyphen: 45,
  pipe: 124,
  open: 91,
  close: 93,
  brace: 123,
  parenthesis: 40,
} as const

/** Micromark gives line endings, tabs and the end of the text as codes below zero or `null`. */
export const isLineEnding = (code: Code): boolean => code !== null && code < -2

/** Tabs are `-2` and `-1`, which stands for the columns that one fills. */
export const isBlank = (code: Code): boolean => code === -2 || code === -1 || code === 32

const wordCharacter = /[\p{L}\p{M}\p{N}_]/u

/** A letter, digit or underscore of any script (of the basic plane). */
export const isWord = (code: Code): boolean =>
  code !== null && code > 0 && wordCharacter.test(String.fromCharCode(code))
