import {container} from '../container.js'

/** Dates and what happened on them: a list whose items begin with a date. */
export const timeline = container({
  name: 'timeline',
  attributes: {title: {kind: 'prose'}},
  id: 'may',
  label: 'may',
  purpose: {
    kind: 'list',
    message: '`timeline` holds no list, so there is no date',
    hint: '`- **1 August 1937**: what happened then`',
  },
})
