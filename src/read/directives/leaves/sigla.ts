import {leaf} from '../leaf.js'

/** The signs of a transcription, explained. */
export const sigla = leaf({name: 'sigla', attributes: {}})
