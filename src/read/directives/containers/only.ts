import {container} from '../container.js'

/** For the eyes of any of the audiences named. */
export const only = container({name: 'only', attributes: {audience: {kind: 'audiences', required: true}}})
