import {
  type Code,
  type Construct,
  isLineEnding,
  isWord,
  marks,
  type Previous,
  type State,
  type SyntaxExtension,
  type Tokenizer,
  type TokenName,
  type TreeExtension,
} from './syntax.js'

/** `[see @key, p. 12; @other]` and `@key` in the tree: `value` is the source of the whole. */
export interface CitationNode {
  type: 'citation'
  value: string
  position?: import('unist').Position
}

/** A key: letters and digits, with `: . _ / + -` between them, never at the end. */
export const keyPattern = String.raw`[\p{L}\p{N}_]+(?:[:.+/_-]+[\p{L}\p{N}_]+)*`
/** A key that opens a piece of a group: at its start, or after a space or an opening mark. */
const groupPattern = new RegExp(String.raw`(?:^|[\s;([«“„"'—–])-?@${keyPattern}`, 'u')
const keyPunctuation = new Set([...':.+/_-'].map((mark) => mark.charCodeAt(0)))
/** After these an `@` belongs to a word, an address or a path. */
const joining = new Set([...'.+-/@&='].map((mark) => mark.charCodeAt(0)))
/** Characters. A bracket that is not closed within them is no citation. */
const longestGroup = 2000

/** Citations are known to the tokenizer, so that nothing inside them is taken for a directive, a link or emphasis. */
export const citationSyntax: SyntaxExtension = {
  text: {
    [marks.open]: {tokenize: group()} as Construct,
    [marks.at]: {tokenize: bare(), previous: startsKey()} as Construct,
  },
}

export const citationTree: TreeExtension = {
  enter: {
    citation(token) {
      this.enter({type: 'citation', value: ''} as never, token)
    },
  },
  exit: {
    citation(token) {
      const node = this.stack.at(-1) as unknown as CitationNode
      node.value = this.sliceSerialize(token)
      this.exit(token)
    },
  },
} as TreeExtension

const whole = 'citation' as TokenName
const part = 'citationData' as TokenName

/** From `[` to its `]`, if a key stands between and no address follows: `[@key](…)` is a link. */
function group(): Tokenizer {
  return function tokenizeGroup(effects, ok, nok) {
    let text = ''
    let depth = 0
    const start: State = (code) => {
      effects.enter(whole)
      effects.enter(part)
      effects.consume(code)
      return inside
    }
    const inside: State = (code) => {
      if (code === null || text.length > longestGroup) return nok(code)
      if (isLineEnding(code)) return lineEnd(code)
      if (code === marks.open) depth += 1
      if (code === marks.close) {
        if (depth === 0) return groupPattern.test(text) ? close(code) : nok(code)
        depth -= 1
      }
      text += code > 0 ? String.fromCharCode(code) : ' '
      effects.consume(code)
      return inside
    }
    const lineEnd: State = (code) => {
      text += ' '
      effects.exit(part)
      effects.enter('lineEnding')
      effects.consume(code)
      effects.exit('lineEnding')
      return resume
    }
    const resume: State = (code) => {
      effects.enter(part)
      return inside(code)
    }
    const close: State = (code) => {
      effects.consume(code)
      return end
    }
    const end: State = (code) => {
      if (code === marks.parenthesis) return nok(code)
      effects.exit(part)
      effects.exit(whole)
      return ok(code)
    }
    return start
  }
}

/** From `@` to the end of its key. */
function bare(): Tokenizer {
  return function tokenizeBare(effects, ok, nok) {
    const start: State = (code) => {
      effects.enter(whole)
      effects.enter(part)
      effects.consume(code)
      return first
    }
    const first: State = (code) => (isWord(code) ? key(code) : nok(code))
    const key: State = (code) => {
      if (isWord(code)) {
        effects.consume(code)
        return key
      }
      return isKeyPunctuation(code) ? effects.attempt(joint, key, end)(code) : end(code)
    }
    const end: State = (code) => {
      effects.exit(part)
      effects.exit(whole)
      return ok(code)
    }
    return start
  }
}

/** Punctuation inside a key: only where more of the key follows. */
const joint = {
  partial: true,
  tokenize(effects, ok, nok) {
    const marksOnly: State = (code) => {
      if (!isKeyPunctuation(code)) return isWord(code) ? ok(code) : nok(code)
      effects.consume(code)
      return marksOnly
    }
    return marksOnly
  },
} as Construct

const isKeyPunctuation = (code: Code): boolean => code !== null && keyPunctuation.has(code)

function startsKey(): Previous {
  return (code) => code === null || code < 0 || !(isWord(code) || joining.has(code))
}
