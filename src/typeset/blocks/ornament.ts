import type {FlowBlock, Piece} from '../../model/index.js'
import type {Composer} from '../composer.js'
import type {Frame} from '../frame.js'
import {asPiece} from './asPiece.js'
import {setParagraph} from './paragraph.js'

/** A thematic break: the theme's ornament on a line of its own, a line above and below. */
export function setOrnament(
  composer: Composer,
  {language}: Extract<FlowBlock, {kind: 'ornament'}>,
  frame: Frame,
): readonly Piece[] {
  const own = composer.theme.styles['ornament'] !== undefined
  const set = setParagraph(
    composer,
    {
      kind: 'paragraph',
      style: own ? 'ornament' : 'body',
      role: 'Artifact',
      language,
      align: 'center',
      runs: [{text: composer.theme.ornament, language}],
    },
    frame,
  )
  const {leading} = composer.style(own ? 'ornament' : 'body')
  return [
    asPiece(own ? set : {...set, strips: set.strips.map((strip) => ({...strip, before: leading, after: leading}))}),
  ]
}
