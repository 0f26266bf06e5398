import {textAt} from '../file/objects.js'
import {elementsOf} from '../file/structureOf.js'
import type {Breach, Clauses} from '../types.js'

/** A tag of BCP 47 as far as its shape goes (RFC 5646, 2.1). */
const tag = /^(?:[a-z]{2,3}(?:-[a-z]{3}){0,3}|[a-z]{4,8}|x|i)(?:-[a-z0-9]{1,8})*$/iu

/** 7.2: the language of every word can be told, and is named as languages are named. */
export const languages: Clauses = ({language, tree, pages}) => {
  const found: Omit<Breach, 'standard'>[] = []
  const check = (said: string | undefined, where: string, page?: number): void => {
    if (said !== undefined && !tag.test(said))
      found.push({clause: '7.2', text: `\`${said}\` of ${where} names no language`, ...(page ? {page} : {})})
  }
  check(language, 'the file')
  const elements = tree ? elementsOf(tree) : []
  for (const {dictionary, role} of elements) check(textAt(dictionary, 'Lang'), `an element ${role}`)
  for (const {number, content} of pages)
    for (const {marks} of content.shown) for (const mark of marks) check(mark.language, 'words', number)
  if (language !== undefined) return found
  const spoken = new Map(
    elements.flatMap((one) => one.content.map(({page, mcid}) => [`${page} ${mcid}`, one.language] as const)),
  )
  for (const {number, reference, content} of pages) {
    const mute = content.shown.filter(
      ({marks}) =>
        marks.some(({mcid}) => mcid !== undefined && spoken.get(`${reference} ${mcid}`) === undefined) &&
        marks.every((mark) => mark.language === undefined),
    )
    if (mute.length > 0) found.push({clause: '7.2', page: number, text: 'words whose language is not told'})
  }
  return [...found, {clause: '7.2', text: 'the language of outline and links is not told'}]
}
