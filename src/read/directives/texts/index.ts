import type {TextDefinition} from '../definition.js'
import {blank, box} from './blank.js'
import {fact} from './fact.js'
import {fill} from './fill.js'
import {en, lang, ru} from './foreign.js'
import {gap} from './gap.js'
import {only} from './only.js'
import {person} from './person.js'
import {page, ref} from './reference.js'
import {nohyphen, sc, sub, sup, u} from './styled.js'
import {term} from './term.js'
import {translit} from './translit.js'

export const texts: readonly TextDefinition[] = [
  ref,
  page,
  term,
  person,
  fact,
  ru,
  en,
  lang,
  translit,
  only,
  sc,
  sup,
  sub,
  u,
  nohyphen,
  gap,
  blank,
  box,
  fill,
]
