import {container} from '../container.js'

/** Text with gaps: `:gap[…]`. `bank` prints the missing words beside it, `answers` in their gaps. */
export const cloze = container({
  name: 'cloze',
  attributes: {bank: {kind: 'flag'}, answers: {kind: 'flag'}, width: {kind: 'length'}},
  id: 'may',
  label: 'may',
})
