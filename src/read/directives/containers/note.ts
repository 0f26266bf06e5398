import {container} from '../container.js'

/** A remark beside the text. */
export const note = container({name: 'note', attributes: {title: {kind: 'prose'}}, id: 'may', label: 'may'})
