import {type Code, type Construct, isWord, marks, type State, type SyntaxExtension} from './syntax.js'

/** What is known of a text directive before it is read. */
export interface NameAhead {
  readonly name: string
  /** A label or attributes follow: `[` or `{`. */
  readonly dressed: boolean
  /** Something stands right before the colon, and no opening mark: `10:30`, `Источник:ООН`, `см.:`. */
  readonly joined: boolean
}

/**
 * Lets the tokenizer of text directives see only the colons that `isDirective` grants it. All others are text, with
 * whatever stands after them: in `см.:a[текст](https://…)` the link stays a link.
 */
export function grantDirectives(
  extension: SyntaxExtension,
  isDirective: (ahead: NameAhead) => boolean,
): SyntaxExtension {
  const original = extension.text?.[marks.colon] as Construct
  const granted = {
    ...original,
    tokenize(effects, ok, nok) {
      const joined = !isOpening(this.previous)
      const directive = effects.attempt(original, ok, nok)
      return effects.check(
        nameAhead((ahead) => isDirective({...ahead, joined})),
        directive,
        nok,
      )
    },
  } as Construct
  return {...extension, text: {...extension.text, [marks.colon]: granted}}
}

/** Looks at `:name` and the character after it. */
function nameAhead(isGranted: (ahead: {readonly name: string; readonly dressed: boolean}) => boolean): Construct {
  return {
    partial: true,
    tokenize(effects, ok, nok) {
      let name = ''
      const start: State = (code) => {
        effects.enter('data')
        effects.consume(code)
        return inside
      }
      const inside: State = (code) => {
        if (isName(code)) {
          name += String.fromCharCode(code as number)
          effects.consume(code)
          return inside
        }
        effects.exit('data')
        const dressed = code === marks.open || code === marks.brace
        return isGranted({name, dressed}) ? ok(code) : nok(code)
      }
      return start
    },
  } as Construct
}

const opening = /[\s([{«“„"'‘—–*_~-]/u

/** The start of the text or a line, a space, or a mark behind which a word begins. */
const isOpening = (code: Code): boolean => code === null || code < 0 || opening.test(String.fromCharCode(code))

const isName = (code: Code): boolean => isWord(code) || code === marks.hyphen
