import {fontClauses} from '../fonts/fontClauses.js'
import type {Clauses} from '../types.js'
import {actions} from './actions.js'
import {colour} from './colour.js'
import {fileSyntax} from './fileSyntax.js'
import {graphics} from './graphics.js'
import {logical} from './logical.js'
import {metadata} from './metadata.js'

/** ISO 19005-2, clause 6, in its order. */
export const archiveClauses: readonly Clauses[] = [
  fileSyntax,
  colour,
  graphics,
  fontClauses('6.2.11'),
  actions,
  metadata,
  logical,
]
