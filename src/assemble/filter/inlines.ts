import {type Inline, plainText} from '../../model/index.js'
import {type Sight, sees, under} from '../audiences/index.js'
import {joinTexts, withShared} from '../tree/index.js'
import {seesAnswers} from './answers.js'
import type {Kept, Within} from './kept.js'
import {closeSeams, seam} from './seams.js'

/** Running text as the reader may see it: `:only[…]` opened or gone, and whatever it leaves empty gone with it. */
export function filterInlines(sight: Sight, within: Within, inlines: readonly Inline[]): Kept<readonly Inline[]> {
  if (inlines.every(isPlain)) return {value: inlines, cut: false}
  const parts = inlines.map((inline) => filterInline(sight, within, inline))
  if (!parts.some(({cut}) => cut)) {
    const same = parts.every(({value}, at) => value.length === 1 && value[0] === inlines[at])
    return {value: same ? inlines : joinTexts(parts.flatMap(({value}) => value)), cut: false}
  }
  const value = closeSeams(
    parts.flatMap((part): readonly (Inline | typeof seam)[] => (part.value.length === 0 ? [seam] : part.value)),
  )
  return {value, cut: true}
}

/** Nothing in it can bear a mark. */
const isPlain = (inline: Inline): boolean => !('children' in inline)

/** An empty value stands for what is gone. */
function filterInline(sight: Sight, within: Within, inline: Inline): Kept<readonly Inline[]> {
  if (inline.kind === 'only') {
    const {audiences: mark, place, children} = inline
    const marks = under(sight, within.marks, {mark, place}, {kind: 'passage', name: plainText(children).slice(0, 60)})
    const inner = filterInlines(sight, {...within, marks}, children)
    return sees(sight, marks) ? inner : {value: [], cut: true}
  }
  if (!('children' in inline)) return {value: [inline], cut: false}
  if (inline.kind === 'gap' && !within.bank && !seesAnswers(sight))
    return {value: [{...inline, children: []}], cut: false}
  const {value: children, cut} = filterInlines(sight, within, inline.children)
  return cut && isBare(children) ? {value: [], cut} : {value: [withShared(inline, {children})], cut}
}

/** Nothing to read: no words, no object. */
export function isBare(inlines: readonly Inline[]): boolean {
  return inlines.every((inline) => (inline.kind === 'text' ? inline.text.trim() === '' : inline.kind === 'break'))
}
