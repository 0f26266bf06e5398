import {hashOf} from '../base/index.js'

const names = new Map<string, string>()
/** Letters of the hash: two faces of a document never share them. */
const hashLetters = 8

/** The name of a face in the resources of every page: a function of its key, so that a drawn page can be kept. */
export function fontName(face: string): string {
  let name = names.get(face)
  if (!name) names.set(face, (name = `F${hashOf(face).slice(0, hashLetters)}`))
  return name
}
