import type {Place, Pt} from '../../base/index.js'
import type {Item, Paragraph, Run, Tag} from '../../model/index.js'
import type {ParagraphStyle} from '../../theme/index.js'
import type {Composer} from '../composer.js'
import {cutChunks} from '../lines/chunks.js'
import {setLine} from '../lines/setLine.js'
import {compose} from '../text/compose.js'

/** Between a marker and its text, in ems. */
const gap = 0.5

/**
 * By how much the labels of the lists around a paragraph are wider than the steps in which they hang: all of a list stands
 * further in, so that none of its labels pushes its own first line.
 */
export function labelsOver(composer: Composer, {labels = [], place}: Paragraph, style: ParagraphStyle): Pt {
  return labels.reduce((over, runs) => {
    const {most} = cutChunks(compose(composer, runs, {...style, hyphenate: false}, place))
    return over + Math.max(0, most + gap * style.size - style.step)
  }, 0)
}

/**
 * Sets a bullet, number or label so that it ends left of the text, and numbers of one list with their stops under each
 * other. One that is wider than the room there begins at the left edge and pushes the first line to the right.
 */
export function setMarker(
  composer: Composer,
  runs: readonly Run[],
  {
    style,
    left,
    baseline,
    tags,
    place,
  }: {
    readonly style: ParagraphStyle
    readonly left: Pt
    readonly baseline: Pt
    readonly tags: Tag[]
    readonly place: Place | undefined
  },
): {readonly items: readonly Item[]; readonly indent: Pt} {
  const signed = runs.map((run) => withSign(run, composer.theme.list.bullets))
  const {composed, most} = cutChunks(compose(composer, signed, {...style, hyphenate: false}, place))
  const x = Math.max(0, left - gap * style.size - most)
  const tag = tags.length ? tags.push({role: 'Lbl', up: -1}) - 1 : -1
  const line = {from: 0, to: composed.text.length, hyphen: false, last: true, indent: 0}
  const {items} = setLine(composed, line, {
    x,
    width: most,
    baseline,
    align: 'left',
    hang: false,
    tag,
    figureTag: () => tag,
  })
  return {items, indent: Math.max(0, x + most + gap * style.size - left)}
}

/** The theme's sign for a list so deep; below its last one, the last. */
function withSign(run: Run, bullets: readonly string[]): Run {
  const sign = run.bullet === undefined ? undefined : bullets[Math.min(run.bullet, bullets.length - 1)]
  return sign === undefined ? run : {...run, text: sign}
}
