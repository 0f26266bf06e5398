import {container} from '../container.js'

/** Blocks inside a group of the theme: a frame, a bar, a ground. */
export const group = container({
  name: 'group',
  attributes: {name: {kind: 'text', required: true}},
  id: 'may',
  label: 'may',
  shorthand: 'name',
  only: 'template',
})
