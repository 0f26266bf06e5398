import {container} from '../container.js'

/** Blocks in another language. */
export const language = container({
  name: 'language',
  attributes: {language: {kind: 'language', required: true}},
  shorthand: 'language',
})
