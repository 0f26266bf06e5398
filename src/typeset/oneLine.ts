import type {Paragraph, Run, Strip} from '../model/index.js'
import {measureParagraph, setMeasured} from './blocks/paragraph.js'
import type {Composer} from './composer.js'
import type {Frame} from './frame.js'
import {setPlainLine} from './plainLine.js'
import type {LineRequest} from './typesetter.js'

const ellipsis = '…'

/** Sets one line and no more: the words that do not fit give way to an ellipsis. It is furniture, not text. */
export function setOneLine(composer: Composer, {style, runs, width, align}: LineRequest): Strip {
  const frame: Frame = {measure: width, height: width, gutter: 0, balance: 0.5, facing: false, styles: {}}
  const paragraph = (text: readonly Run[]): Paragraph => ({
    kind: 'paragraph',
    style,
    role: 'Artifact',
    language: runs[0]?.language ?? 'en',
    runs: text.map((run) => ({...run, unhyphenated: true})),
    ...(align ? {align} : {}),
  })
  const plain = setPlainLine(composer, paragraph(runs), frame)
  if (plain) return plain
  let text = runs
  for (;;) {
    const measured = measureParagraph(composer, paragraph(text), frame)
    const shorter = measured.chunks.most > width - measured.left - measured.right + 0.01 ? shortened(text) : undefined
    if (!shorter) return setMeasured(composer, measured, frame).strips[0]!
    text = shorter
  }
}

/** The runs without their last word; `undefined` when there is only one. */
function shortened(runs: readonly Run[]): readonly Run[] | undefined {
  const last = runs.findLastIndex((run) => run.text.replace(ellipsis, '').trim() !== '' && !run.object)
  if (last < 0) return undefined
  const run = runs[last]!
  const words = run.text.replace(/…$/u, '').trimEnd()
  const cut = words.search(/\s+\S+$/u)
  if (cut < 0 && last === 0) return undefined
  const text = cut < 0 ? '' : words.slice(0, cut).replace(/[\s,;:–—-]+$/u, '') + ellipsis
  return [...runs.slice(0, last), {...run, text}, ...runs.slice(last + 1)]
}
