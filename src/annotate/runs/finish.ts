import {type Piece, polish, type Typography} from '../../languages/index.js'
import type {Run} from '../../model/index.js'
import type {DraftRun} from './dress.js'

/** Stands for an object in the text that typography reads; in a text, for the end of what is bound. */
const objectSign = '\uFFFC'

/** The runs of one paragraph, with its typography done across their ends, and neighbours alike made one. */
export function finish(drafts: readonly DraftRun[], typographies: ReadonlyMap<string, Typography>): readonly Run[] {
  const pieces = polish(drafts.map(toPiece), typographies)
  const runs = drafts.map((draft, index): Run => {
    const run = draft.touch === undefined ? draft : withoutTouch(draft)
    const text = run.object ? run.text : (pieces[index]?.text ?? run.text).replaceAll(objectSign, '')
    return text === run.text ? run : {...run, text}
  })
  return joined(runs.filter((run) => run.text !== '' || run.object !== undefined || run.anchor !== undefined))
}

const withoutTouch = ({touch: _, ...run}: DraftRun): Run => run

function toPiece({text, language, object, note, touch}: DraftRun): Piece {
  if (object) return {text: objectSign, language, touch: 'none'}
  if (note !== undefined) return {text, language, touch: 'absent'}
  return touch ? {text, language, touch} : {text, language}
}

function joined(runs: readonly Run[]): readonly Run[] {
  const out: Run[] = []
  for (const run of runs) {
    const last = out.at(-1)
    if (last && isAlike(last, run)) out[out.length - 1] = {...last, text: last.text + run.text}
    else if (last && last.text === '' && !last.object && run.anchor === undefined)
      out[out.length - 1] = {...run, anchor: last.anchor!}
    else out.push(run)
  }
  return out
}

/** Whether the second run goes on as the first began. */
function isAlike(first: Run, second: Run): boolean {
  if (
    first.object ||
    second.object ||
    first.note !== undefined ||
    second.note !== undefined ||
    second.anchor !== undefined
  )
    return false
  const {text: _1, anchor: _2, ...one} = first
  const {text: _3, ...two} = second
  const keys = Object.keys(one) as (keyof typeof one)[]
  return keys.length === Object.keys(two).length && keys.every((key) => one[key] === two[key as keyof typeof two])
}
