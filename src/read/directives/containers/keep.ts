import {container} from '../container.js'

/** What may not be parted by a page. */
export const keep = container({name: 'keep', attributes: {}})
