import {hashOf} from '../base/index.js'
import {recall} from './recall.js'

const names = new Map<string, string>()
/** Letters of the hash: two faces of a document never share them. */
const hashLetters = 8

/** The name of a face in the resources of every page: a function of its key, so that a drawn page can be kept. */
export function fontName(face: string): string {
  return recall(names, face, () => `F${hashOf(face).slice(0, hashLetters)}`)
}
