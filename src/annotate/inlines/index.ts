import type {Inline} from '../../model/index.js'
import type {DraftRun} from '../runs/dress.js'
import {setCitation} from './citation.js'
import {setCode} from './code.js'
import {setFact} from './fact.js'
import {setForeign} from './foreign.js'
import {setGap} from './gap.js'
import {setGone} from './gone.js'
import {setImage} from './image.js'
import {setLink} from './link.js'
import {setNote} from './note.js'
import {setBlank, setBreak, setCheckbox, setFill} from './objects.js'
import {setPerson} from './person.js'
import {setReference} from './reference.js'
import {setStyled} from './styled.js'
import {setTerm} from './term.js'
import {setText} from './text.js'
import {setTransliteration} from './transliteration.js'
import type {Setter, Stand} from './types.js'

const setters: {readonly [K in Inline['kind']]: Setter<K>} = {
  text: setText,
  emphasis: setStyled,
  strong: setStyled,
  deleted: setStyled,
  smallcaps: setStyled,
  superscript: setStyled,
  subscript: setStyled,
  underline: setStyled,
  unhyphenated: setStyled,
  code: setCode,
  break: setBreak,
  link: setLink,
  image: setImage,
  note: setNote,
  citation: setCitation,
  reference: setReference,
  term: setTerm,
  person: setPerson,
  fact: setFact,
  foreign: setForeign,
  transliteration: setTransliteration,
  only: setGone,
  gap: setGap,
  blank: setBlank,
  checkbox: setCheckbox,
  fill: setFill,
  slot: setGone,
}

/** One inline as runs whose typography is still to be done. */
export function draft(inline: Inline, stand: Stand): readonly DraftRun[] {
  // The table has a setter of each kind for that kind; TypeScript cannot follow the kind through the look-up.
  const set = setters[inline.kind] as Setter<Inline['kind']>
  return set(inline, stand)
}
