import type {TextDefinition} from '../definition.js'

/** A number of the ledger, as its language writes it; `cite` names its source after it. */
export const fact: TextDefinition = {
  name: 'fact',
  attributes: {form: {kind: 'text'}, cite: {kind: 'flag'}},
  id: 'must',
  shorthand: 'form',
  toInline: ({attributes: {form, cite}, id = '', place}) => ({
    kind: 'fact',
    key: id,
    ...(form === undefined ? {} : {form}),
    ...(cite === undefined ? {} : {cite: true}),
    place,
  }),
}
