import {container} from '../container.js'

/** Questions to think over; `lines` to write on under each. */
export const questions = container({name: 'questions', attributes: {lines: {kind: 'count'}}, id: 'may', label: 'may'})
