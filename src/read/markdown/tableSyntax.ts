import {
  type Code,
  type Construct,
  type Context,
  isBlank,
  isLineEnding,
  marks,
  type State,
  type SyntaxExtension,
  type TokenName,
} from './syntax.js'

/**
 * Tables are looked for only where the line below may part a head from its rows. Otherwise every line of every paragraph
 * is cut into cells before it is found to be none: a third of the time of reading.
 */
export function grantTables(extension: SyntaxExtension): SyntaxExtension {
  const constructs = [extension.flow?.null ?? []].flat()
  const original = constructs.find(({name}) => name === 'table')
  if (!original) return extension
  const granted = {
    ...original,
    tokenize(effects, ok, nok) {
      const table = original.tokenize.call(this, effects, ok, nok)
      return isInTable(this) ? table : effects.check(ruleBelow, table, nok)
    },
  } as Construct
  return {...extension, flow: {...extension.flow, null: constructs.map((one) => (one === original ? granted : one))}}
}

const between: ReadonlySet<string> = new Set<TokenName>(['lineEnding', 'linePrefix'])
const rows = ['tableHead', 'tableRow'] as readonly string[]

/** A row has just ended: the next one needs no rule. */
function isInTable({events}: Context): boolean {
  const last = events.findLast(([, {type}]) => !between.has(type))
  return last !== undefined && rows.includes(last[1].type)
}

/** Does the next line begin as the rule under the head of a table does? */
const ruleBelow = {
  partial: true,
  tokenize(effects, ok, nok) {
    const head: State = (code) => {
      effects.enter('data')
      return inside(code)
    }
    const inside: State = (code) => {
      if (code === null) return nok(code)
      if (isLineEnding(code)) return below(code)
      effects.consume(code)
      return inside
    }
    const below: State = (code) => {
      effects.exit('data')
      effects.enter('lineEnding')
      effects.consume(code)
      effects.exit('lineEnding')
      return rule
    }
    const rule: State = (code) => {
      if (!isBlank(code)) return ruleMarks.has(code) ? ok(code) : nok(code)
      effects.enter('whitespace')
      effects.consume(code)
      effects.exit('whitespace')
      return rule
    }
    return head
  },
} as Construct

const ruleMarks: ReadonlySet<Code> = new Set([marks.pipe, marks.hyphen, marks.colon])
