import type {LeafDefinition} from '../definition.js'
import {bibliography} from './bibliography.js'
import {bookIndex} from './bookIndex.js'
import {contents} from './contents.js'
import {figures} from './figures.js'
import {glossary} from './glossary.js'
import {include} from './include.js'
import {lines} from './lines.js'
import {pagebreak} from './pagebreak.js'
import {section} from './section.js'
import {sigla} from './sigla.js'
import {space} from './space.js'

export const leaves: readonly LeafDefinition[] = [
  contents,
  glossary,
  bibliography,
  bookIndex,
  figures,
  pagebreak,
  include,
  sigla,
  section,
  space,
  lines,
]
