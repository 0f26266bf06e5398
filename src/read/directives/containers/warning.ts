import {container} from '../container.js'

/** A remark that must not be missed. */
export const warning = container({name: 'warning', attributes: {title: {kind: 'prose'}}, id: 'may', label: 'may'})
