import {container} from '../container.js'

/** Paragraphs in a style of the theme. */
export const style = container({
  name: 'style',
  attributes: {name: {kind: 'text', required: true}},
  id: 'may',
  shorthand: 'name',
  only: 'template',
})
