import {leaf} from '../leaf.js'

/** The contents, `depth` levels of them. */
export const contents = leaf({name: 'contents', attributes: {depth: {kind: 'count'}, title: {kind: 'prose'}}})
