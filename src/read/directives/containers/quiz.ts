import {container} from '../container.js'

/** Questions with choices; the task-list mark stands at the right one. */
export const quiz = container({
  name: 'quiz',
  attributes: {points: {kind: 'count'}, lines: {kind: 'count'}, shuffle: {kind: 'text'}, answers: {kind: 'flag'}},
  id: 'may',
  label: 'may',
})
