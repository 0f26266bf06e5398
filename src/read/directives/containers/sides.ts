import {container} from '../container.js'

/** The side of a character that the committee may read. */
export const publicSide = container({name: 'public', attributes: {}, only: 'character'})
/** The side for the role alone. */
export const privateSide = container({name: 'private', attributes: {}, only: 'character'})
