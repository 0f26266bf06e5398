import {extentOf} from '../extent.js'
import {wordsIn} from '../prose.js'
import type {Handler} from '../secret.js'

/** The word of a gap, or the ticks of a quiz: for those who see answers. */
export const answer: Handler = {
  words({name, place}, draft) {
    const text = draft.text(place.file)
    const {form, innerStart, innerEnd} = extentOf(text, place)
    return form === 'inline' ? wordsIn(text.slice(innerStart, innerEnd), name, place) : []
  },
  change({secret: {place}, how, draft, fill}) {
    const text = draft.text(place.file)
    const {form, innerStart, innerEnd} = extentOf(text, place)
    const inner = text.slice(innerStart, innerEnd)
    const words = {replace: fill.words(2), delete: fill.words(1).slice(0, 1), lengthen: `${inner} ${fill.words(4)}`}
    draft.edit(place.file, innerStart, innerEnd, form === 'inline' ? words[how] : ticked(inner, how === 'lengthen'))
  },
}

/** Every tick taken away and set at the other choices, or all of them set. */
function ticked(text: string, all: boolean): string {
  return text.replace(
    /^(\s*[-+*] \[)([ xX])\]/gmu,
    (_, head: string, tick: string) => `${head}${all || tick === ' ' ? 'x' : ' '}]`,
  )
}
