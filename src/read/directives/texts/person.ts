import type {TextDefinition} from '../definition.js'

/** A person by the edition's form of the name; `form` names another, or a case: `genitive`. */
export const person: TextDefinition = {
  name: 'person',
  attributes: {form: {kind: 'text'}},
  id: 'must',
  label: 'may',
  shorthand: 'form',
  toInline: ({attributes: {form}, id = '', label, place}, reading) => ({
    kind: 'person',
    key: id,
    ...(form === undefined ? {} : {form}),
    children: reading.inlines(label),
    place,
  }),
}
