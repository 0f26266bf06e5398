import {container} from '../container.js'

/** Set once at the full measure in a parallel edition; with `both`, in the words of both languages. */
export const full = container({name: 'full', attributes: {both: {kind: 'flag'}}, only: 'template'})
