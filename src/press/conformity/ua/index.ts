import {fontClauses} from '../fonts/fontClauses.js'
import type {Clauses} from '../types.js'
import {annotations} from './annotations.js'
import {content} from './content.js'
import {headings} from './headings.js'
import {languages} from './languages.js'
import {nesting} from './nesting.js'
import {notesAndFigures} from './notesAndFigures.js'
import {roles} from './roles.js'
import {tables} from './tables.js'
import {wholeFile} from './wholeFile.js'

/** ISO 14289-1, clause 7, in its order. */
export const accessClauses: readonly Clauses[] = [
  wholeFile,
  roles,
  content,
  languages,
  nesting,
  notesAndFigures,
  headings,
  tables,
  annotations,
  fontClauses('7.21'),
]
