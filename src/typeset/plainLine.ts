import {remember} from '../base/index.js'
import {cover} from '../metrics/index.js'
import type {Paragraph, Run, Strip} from '../model/index.js'
import type {ParagraphStyle} from '../theme/index.js'
import {breakOptions, type Measured, setMeasured} from './blocks/paragraph.js'
import type {Composer} from './composer.js'
import type {Frame} from './frame.js'
import {type Composed, compose} from './text/compose.js'
import {isRightToLeft} from './text/direction.js'
import {type Setting, widthIn} from './text/setting.js'

/** From left to right, and nothing in it that says where a line may end or has no width. */
const plainWords = /^[^\p{C}\p{M}\p{Zl}\p{Zp}\u0590-\u08ff\ufb1d-\ufefc]+$/u
/** Spaces that are nothing at the ends of a line, or that breaking makes one. */
const looseSpaces = /^\s|\s$|\s\s/u

/**
 * Sets words of one face that fit their line without looking for breaks: the feet of all pages are set anew in every
 * edit. Nothing, where there is more to see to. A line set so is the line that would be set otherwise.
 */
export function setPlainLine(composer: Composer, block: Paragraph, frame: Frame): Strip | undefined {
  const style = composer.theme.styles[block.style]
  const [run] = block.runs
  if (!style || !run || block.runs.length > 1 || !isPlainRun(run) || !isPlainStyle(style, block)) return undefined
  const setting = settingIn(composer, style, run)
  const width = frame.measure - style.left - style.right
  if (!setting || widthIn(setting, run.text, 0, run.text.length) > width) return undefined
  const measured: Measured = {block, style, chunks: uncut(run.text, setting), left: style.left, right: style.right}
  const {indent} = breakOptions(measured, width, block.align ?? 'left', undefined)
  if (indent !== 0) return undefined
  const line = {from: 0, to: run.text.length, hyphen: false, last: true, indent}
  return setMeasured(composer, measured, frame, [line]).strips[0]
}

/** Words and a language, and nothing that is drawn by itself. */
function isPlainRun({text, language, unhyphenated: _, ...more}: Run): boolean {
  return Object.keys(more).length === 0 && plainWords.test(text) && !looseSpaces.test(text) && !isRightToLeft(language)
}

/** Set as it is written, at its own size, on a side that is said. */
function isPlainStyle({fit, turnover, case: letters, size}: ParagraphStyle, {align}: Paragraph): boolean {
  return (
    align !== undefined &&
    align !== 'justify' &&
    turnover === 0 &&
    letters === 'none' &&
    (fit === undefined || fit >= size)
  )
}

const settings = new WeakMap<Composer, WeakMap<ParagraphStyle, Map<string, Setting>>>()

/** How these words are set: as all words of the style are that its face has. */
function settingIn(composer: Composer, style: ParagraphStyle, run: Run): Setting | undefined {
  const ofComposer = remember(settings, composer, () => new WeakMap<ParagraphStyle, Map<string, Setting>>())
  const ofStyle = remember(ofComposer, style, () => new Map<string, Setting>())
  const known = ofStyle.get(run.language)
  if (known) return isCovered(composer, known, run.text) ? known : undefined
  const {settings: made} = compose(composer, [run], style)
  const [setting] = made
  if (!setting || made.length > 1 || setting.fount.face !== faceOf(composer, style)) return undefined
  ofStyle.set(run.language, setting)
  return setting
}

/** Of words that name no other; what it has not is set in others, and not here. */
function faceOf({theme, faces}: Composer, {font, weight, italic}: ParagraphStyle): Setting['fount']['face'] {
  return faces.find({family: theme.fonts[font] ?? font, weight, italic}).face
}

function isCovered({faces}: Composer, {fount: {face}}: Setting, text: string): boolean {
  const {stretches, missing} = cover(faces, face, text)
  return missing.length === 0 && stretches.length === 1 && stretches[0]!.face === face
}

/** One line of text as breaking gives it on: where it might be cut is asked by nobody. */
function uncut(text: string, setting: Setting): Measured['chunks'] {
  const composed: Composed = {text, written: text, settings: [setting], starts: [0], marks: []}
  const none: number[] = []
  const lists = {from: none, to: none, setting: none, width: none, space: none, after: none, next: none, fills: none}
  return {composed, ...lists, least: 0, most: 0}
}
