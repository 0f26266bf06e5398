import {container} from '../container.js'

/** Text with gaps: `:gap[…]`. `bank` prints the missing words beside it. */
export const cloze = container({
  name: 'cloze',
  attributes: {bank: {kind: 'flag'}, width: {kind: 'length'}},
  id: 'may',
  label: 'may',
})
