import type {ContainerDefinition} from '../definition.js'
import {cards} from './cards.js'
import {cloze} from './cloze.js'
import {columns} from './columns.js'
import {epigraph} from './epigraph.js'
import {figure} from './figure.js'
import {full} from './full.js'
import {group} from './group.js'
import {keep} from './keep.js'
import {language} from './language.js'
import {letter} from './letter.js'
import {note} from './note.js'
import {only} from './only.js'
import {questions} from './questions.js'
import {quiz} from './quiz.js'
import {quote} from './quote.js'
import {sheets} from './sheets.js'
import {privateSide, publicSide} from './sides.js'
import {source} from './source.js'
import {style} from './style.js'
import {table} from './table.js'
import {timeline} from './timeline.js'
import {warning} from './warning.js'

export const containers: readonly ContainerDefinition[] = [
  epigraph,
  quote,
  note,
  warning,
  letter,
  source,
  timeline,
  figure,
  table,
  cards,
  quiz,
  cloze,
  questions,
  columns,
  only,
  publicSide,
  privateSide,
  language,
  keep,
  full,
  style,
  group,
  sheets,
]
