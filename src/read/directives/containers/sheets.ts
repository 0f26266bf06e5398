import {container} from '../container.js'

/** Cards in it lie on sheets for printing on both sides: so many to a row, backs behind their fronts. */
export const sheets = container({name: 'sheets', attributes: {columns: {kind: 'count'}}, only: 'template'})
