import {container} from '../container.js'

/** Set once at the full measure in a parallel edition. */
export const full = container({name: 'full', attributes: {}, only: 'template'})
