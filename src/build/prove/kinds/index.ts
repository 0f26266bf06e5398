import type {Handler, SecretKind} from '../secret.js'
import {answer} from './answer.js'
import {chapter} from './chapter.js'
import {character} from './character.js'
import {column} from './column.js'
import {otherDocument} from './document.js'
import {field} from './field.js'
import {passage} from './passage.js'
import {picture} from './picture.js'
import {row} from './row.js'
import {side} from './side.js'
import {work} from './work.js'

/** How each kind of secret is read and changed. */
export const handlers: {readonly [K in SecretKind]: Handler} = {
  answer,
  chapter,
  character,
  column,
  document: otherDocument,
  field,
  passage,
  picture,
  row,
  side,
  work,
}

export {changeColumns} from './column.js'
export {keyOf} from './work.js'
