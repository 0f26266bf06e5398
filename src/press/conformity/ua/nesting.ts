import {type Element, elementsOf} from '../file/structureOf.js'
import type {Clauses} from '../types.js'

/** What an element may stand in, by its role (7.2 and ISO 32000-1, tables 333 to 337). */
const parentsOf: {readonly [role: string]: readonly string[]} = {
  LI: ['L'],
  Lbl: ['LI', 'Note', 'BibEntry', 'P', 'Reference', 'TOCI', 'Span', 'Caption', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6'],
  LBody: ['LI'],
  TR: ['Table', 'THead', 'TBody', 'TFoot'],
  TH: ['TR'],
  TD: ['TR'],
  THead: ['Table'],
  TBody: ['Table'],
  TFoot: ['Table'],
  TOCI: ['TOC'],
}

/** What an element may hold, by its role. */
const childrenOf: {readonly [role: string]: readonly string[]} = {
  L: ['L', 'LI', 'Caption'],
  LI: ['Lbl', 'LBody'],
  Table: ['TR', 'THead', 'TBody', 'TFoot', 'Caption'],
  THead: ['TR'],
  TBody: ['TR'],
  TFoot: ['TR'],
  TR: ['TH', 'TD'],
  TOC: ['TOC', 'TOCI', 'Caption'],
}

/** 7.2: lists, tables and contents are built as they should be. */
export const nesting: Clauses = ({tree}) => (tree ? elementsOf(tree).slice(1).flatMap(faultsOf) : [])

function faultsOf({
  role,
  parent,
  children,
  content,
}: Element): readonly {readonly clause: string; readonly text: string}[] {
  const found: string[] = []
  const around = parent?.role ?? ''
  if (parentsOf[role] && !parentsOf[role].includes(around)) found.push(`a ${role} stands in a ${around}`)
  const allowed = childrenOf[role]
  if (allowed) {
    for (const child of children) if (!allowed.includes(child.role)) found.push(`a ${role} holds a ${child.role}`)
    if (content.length > 0) found.push(`a ${role} holds text of its own`)
  }
  if (role === 'L' || role === 'TOC' || role === 'Table')
    if (children.some((child, k) => child.role === 'Caption' && k > 0 && (role !== 'Table' || k < children.length - 1)))
      found.push(`the caption of a ${role} is not at its head`)
  if (role === 'Table' && children.filter((one) => one.role === 'THead').length > 1) found.push('a table has two heads')
  return [...new Set(found)].map((text) => ({clause: '7.2', text}))
}
