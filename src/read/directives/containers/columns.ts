import {container} from '../container.js'

/** Text in several columns, balanced where they end. */
export const columns = container({name: 'columns', attributes: {count: {kind: 'count'}}, id: 'may', shorthand: 'count'})
