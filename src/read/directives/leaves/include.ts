import {leaf} from '../leaf.js'

/** Another file of the project, read in its place. */
export const include = leaf({name: 'include', attributes: {file: {kind: 'address', required: true}}})
