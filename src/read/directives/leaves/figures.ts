import {leaf} from '../leaf.js'

/** The list of figures. */
export const figures = leaf({name: 'figures', attributes: {title: {kind: 'prose'}}})
