import type {PDFDict} from '@cantoo/pdf-lib'
import {dictionaryAt, dictionaryOf, listAt, textAt, textOf} from '../file/objects.js'
import {elementsOf} from '../file/structureOf.js'
import type {Clauses} from '../types.js'

/** 7.3, 7.7 and 7.9: pictures and formulas say what they show, notes have names of their own. */
export const notesAndFigures: Clauses = ({catalogue, tree, pages}) => {
  const elements = tree ? elementsOf(tree) : []
  const pageOf = new Map(pages.map(({reference, number}) => [reference, number]))
  const mute = elements.filter(
    ({role, dictionary}) =>
      (role === 'Figure' || role === 'Formula') &&
      !textAt(dictionary, 'Alt')?.trim() &&
      textAt(dictionary, 'ActualText') === undefined,
  )
  const notes = elements.filter(({role}) => role === 'Note').map(({dictionary}) => textAt(dictionary, 'ID') ?? '')
  const found = notes.filter((id) => id !== '')
  const named = namesIn(dictionaryAt(dictionaryAt(catalogue, 'StructTreeRoot'), 'IDTree'))
  const seen = new Set<string>()
  const doubled = notes.filter((id) => id !== '' && seen.size === seen.add(id).size)
  return [
    ...mute.map(({role, content}) => {
      const page = pageOf.get(content[0]?.page ?? '')
      return {
        clause: role === 'Figure' ? '7.3' : '7.7',
        text: `a ${role.toLowerCase()} has no alternative text`,
        ...(page ? {page} : {}),
      }
    }),
    ...(notes.includes('') ? [{clause: '7.9', text: 'a note has no ID'}] : []),
    ...(found.some((id) => !named.includes(id)) ? [{clause: '7.9', text: 'a note is not found by its ID'}] : []),
    ...doubled.map((id) => ({clause: '7.9', text: `two notes have the ID \`${id}\``})),
  ]
}

/** Names in a tree of names, whatever its depth (ISO 32000-1, 7.9.6). */
function namesIn(node: PDFDict | undefined): readonly string[] {
  const own = listAt(node, 'Names').flatMap((one, k) => (k % 2 === 0 ? (textOf(one) ?? []) : []))
  return [...own, ...listAt(node, 'Kids').flatMap((kid) => namesIn(dictionaryOf(kid)))]
}
