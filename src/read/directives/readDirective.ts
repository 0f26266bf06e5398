import {hintFor, type Place} from '../../base/index.js'
import {readAddress} from '../readAddress.js'
import type {InlineNode, Position, Reading} from '../reading.js'
import {attributesIn} from './attributeSource.js'
import {expectedOf} from './checkValue.js'
import type {Definition, Directive} from './definition.js'

/** A directive of any form, as the parser gives it. */
export interface DirectiveNode {
  readonly name: string
  readonly attributes?: {readonly [name: string]: string | null | undefined} | null | undefined
  readonly position?: Position | undefined
}

/**
 * Checks a directive against its definition. Gives nothing when what is missing decides who may read it: then it is
 * left out, and the error stands.
 */
export function readDirective(
  node: DirectiveNode,
  definition: Definition,
  label: readonly InlineNode[],
  reading: Reading,
): Directive | undefined {
  const place = headPlace(node, reading)
  const placeOfAttribute = attributePlaces(node, place, reading)
  if (!mayStand(definition, place, reading)) return undefined
  const {id, values} = split(node, definition, placeOfAttribute, reading)
  const attributes = check(values, definition, placeOfAttribute, reading)
  const missing = missingOf(definition, attributes, id, label)
  for (const {code, message, name} of missing) {
    if (name === undefined || !values.has(name)) {
      reading.report({
        code,
        severity: 'error',
        message: `\`${definition.name}\` ${message}`,
        place,
        hint: exampleOf(definition),
      })
    }
  }
  if (definition.label === undefined && label.length > 0) {
    reading.report({
      code: 'label-unexpected',
      severity: 'error',
      message: `\`${definition.name}\` takes no \`[label]\``,
      place,
    })
  }
  if (missing.length > 0) return undefined
  const written = new Set(values.keys())
  return {name: definition.name, attributes, written, ...(id === undefined ? {} : {id}), label, place, placeOfAttribute}
}

/** A directive's place is its first line: that of a container runs to its end. */
export function headPlace({position}: DirectiveNode, reading: Reading): Place {
  const start = position?.start.offset ?? 0
  const source = reading.sourceOf({position})
  const first = /^[^\r\n]*/u.exec(source)?.[0].length ?? 0
  return reading.placeAt(start, start + (source.startsWith(':::') ? first : source.length))
}

function attributePlaces(node: DirectiveNode, head: Place, reading: Reading): (name: string) => Place {
  const start = node.position?.start.offset ?? 0
  const written = attributesIn(headSource(node, reading))
  const seen = new Map<string, Place>()
  for (const {name, ...at} of written) {
    const place = reading.placeAt(start + at.start, start + at.end)
    const first = seen.get(name)
    if (first) {
      const what = name === 'id' ? '`#id`' : name === 'class' ? '`.class`' : `\`${name}\``
      reading.report({
        code: 'attribute-duplicate',
        severity: 'error',
        message: `${what} is given twice`,
        place,
        related: [{place: first, message: 'first here'}],
      })
    } else seen.set(name, place)
  }
  return (name) => seen.get(name) ?? head
}

const headSource = (node: DirectiveNode, reading: Reading): string => {
  const source = reading.sourceOf(node)
  return source.startsWith(':::') ? (/^[^\r\n]*/u.exec(source)?.[0] ?? '') : source
}

const places = {template: 'templates', character: 'the files of characters'} as const

function mayStand({name, only}: Definition, place: Place, reading: Reading): boolean {
  if (only === undefined || only === reading.manner || reading.manner === 'template') return true
  reading.report({
    code: 'directive-misplaced',
    severity: 'error',
    message: `\`${name}\` stands in ${places[only]} only`,
    place,
  })
  return false
}

/** Parts `#id` from the rest, and gives a word without value to the attribute that it means. */
function split(node: DirectiveNode, definition: Definition, placeOf: (name: string) => Place, reading: Reading) {
  const values = new Map<string, string>()
  let id: string | undefined
  for (const [name, given] of Object.entries(node.attributes ?? {})) {
    const value = given ?? ''
    if (name === 'id') id = value
    else if (value === '' && definition.shorthand !== undefined && !ruleOf(definition, name))
      values.set(definition.shorthand, name)
    else values.set(name, value)
  }
  if (id !== undefined && definition.id === undefined) {
    reading.report({
      code: 'id-unexpected',
      severity: 'error',
      message: `\`${definition.name}\` takes no \`#id\``,
      place: placeOf('id'),
    })
    return {id: undefined, values}
  }
  return {id, values}
}

const ruleOf = ({attributes}: Definition, name: string) =>
  Object.hasOwn(attributes, name) ? attributes[name] : undefined

/** The attributes that the definition knows, with right values; complains of the others. */
function check(
  values: ReadonlyMap<string, string>,
  definition: Definition,
  placeOf: (name: string) => Place,
  reading: Reading,
) {
  const attributes: {[name: string]: string} = {}
  for (const [name, value] of values) {
    const rule = ruleOf(definition, name)
    const place = placeOf(name)
    if (!rule) {
      const known = [...Object.keys(definition.attributes), ...(definition.id ? ['#id'] : [])]
      const hint =
        name === 'audience' ? `put it inside \`:::only{audience="${value || 'dais'}"}\`` : hintFor(name, known)
      reading.report({
        code: 'attribute-unknown',
        severity: 'error',
        message: `\`${definition.name}\` has no attribute \`${name}\``,
        place,
        ...(hint ? {hint} : {}),
      })
      continue
    }
    const expected = expectedOf(rule, value)
    if (expected !== undefined) {
      const hint = rule.choices ? hintFor(value, rule.choices) : undefined
      reading.report({
        code: 'attribute-value',
        severity: 'error',
        message: `\`${name}\` of \`${definition.name}\` should be ${expected}, not \`${value}\``,
        place,
        ...(hint ? {hint} : {}),
      })
      continue
    }
    const kept = rule.kind === 'address' ? readAddress(value, place, reading) : value
    if (kept !== undefined) attributes[name] = kept
  }
  return attributes
}

/** What a directive should have and has not. `name` is the attribute; of one with a wrong value nothing more is said. */
function missingOf(
  definition: Definition,
  attributes: {readonly [name: string]: string},
  id: string | undefined,
  label: readonly InlineNode[],
) {
  const missing: {readonly code: string; readonly message: string; readonly name?: string}[] = []
  for (const [name, rule] of Object.entries(definition.attributes)) {
    if (rule.required && attributes[name] === undefined)
      missing.push({code: 'attribute-missing', message: `needs \`${name}\``, name})
  }
  if (definition.id === 'must' && !id) missing.push({code: 'attribute-missing', message: 'needs an `#id`'})
  if (definition.label === 'must' && label.length === 0)
    missing.push({code: 'label-missing', message: 'needs a `[label]`'})
  return missing
}

/** How it is written: `:only[…]{audience=…}`. */
function exampleOf({name, label, id, attributes, ...definition}: Definition): string {
  const colons = 'toInline' in definition ? ':' : 'toBlock' in definition ? '::' : ':::'
  const required = Object.entries(attributes).flatMap(([key, rule]) => (rule.required ? [`${key}="…"`] : []))
  const inner = [...(id === 'must' ? ['#id'] : []), ...required].join(' ')
  return `\`${colons}${name}${label === 'must' ? '[…]' : ''}${inner ? `{${inner}}` : ''}\``
}
