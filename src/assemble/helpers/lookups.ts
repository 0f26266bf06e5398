import {hintFor} from '../../base/index.js'
import {type Helper, type HelperCall, trouble} from './helper.js'
import {insertInlines} from './inserted.js'

/** `{{person "yezhov"}}`: the name as the edition writes it. */
export const person: Helper = {
  name: 'person',
  form: 'value',
  takes: [1, 1],
  hash: ['form'],
  run(call) {
    const key = keyAmong(
      call,
      'person',
      call.paper.data.people.map(({id}) => id),
    )
    const {form} = call.hash
    return insertInlines([
      {kind: 'person', key, children: [], place: call.place, ...(typeof form === 'string' ? {form} : {})},
    ])
  },
}

/** `{{fact "executed"}}`: the number of the ledger. */
export const fact: Helper = {
  name: 'fact',
  form: 'value',
  takes: [1, 1],
  hash: ['form'],
  run(call) {
    const key = keyAmong(
      call,
      'fact',
      call.paper.data.facts.map(({id}) => id),
    )
    const {form} = call.hash
    return insertInlines([{kind: 'fact', key, place: call.place, ...(typeof form === 'string' ? {form} : {})}])
  },
}

/** `{{cite "conquest1990"}}`: a work or an archival item, as a sentence names it. */
export const cite: Helper = {
  name: 'cite',
  form: 'value',
  takes: [1, 1],
  hash: [],
  run(call) {
    const {works, archives} = call.paper.data
    const key = keyAmong(
      call,
      'source',
      [...works, ...archives].map(({id}) => id),
    )
    return insertInlines([{kind: 'citation', items: [{key, place: call.place}], form: 'textual', place: call.place}])
  },
}

function keyAmong(call: HelperCall, what: string, keys: readonly string[]): string {
  const key = String(call.args[0] ?? '')
  if (keys.includes(key)) return key
  throw trouble(call, 'template-unknown', `there is no ${what} \`${key}\` for this audience`, hintFor(key, keys))
}

/** `{{#if (option "arc")}}`. */
export const option: Helper = {
  name: 'option',
  form: 'value',
  takes: [1, 1],
  hash: [],
  run(call) {
    const name = String(call.args[0])
    const {options} = call.paper
    if (Object.hasOwn(options, name)) return options[name]
    throw trouble(
      call,
      'template-unknown',
      `\`template.yml\` declares no option \`${name}\``,
      hintFor(name, Object.keys(options)),
    )
  },
}

/** `{{#if (has "glossary")}}`: whether this audience has data for a part of the paper. */
export const has: Helper = {
  name: 'has',
  form: 'value',
  takes: [1, 1],
  hash: [],
  run(call) {
    const name = String(call.args[0])
    if (call.paper.parts.includes(name)) return call.paper.has(name)
    throw trouble(call, 'template-unknown', `there is no part \`${name}\``, hintFor(name, call.paper.parts))
  },
}
