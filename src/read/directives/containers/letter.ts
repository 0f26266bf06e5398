import {container} from '../container.js'

/** A letter, set as one: place and date at its head, the salutation and signature as they stand. */
export const letter = container({
  name: 'letter',
  attributes: {from: {kind: 'prose'}, to: {kind: 'prose'}, date: {kind: 'text'}, place: {kind: 'text'}},
  id: 'may',
  label: 'may',
})
