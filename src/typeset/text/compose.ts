import type {Place} from '../../base/index.js'
import {cover, type Face} from '../../metrics/index.js'
import type {Run} from '../../model/index.js'
import type {ParagraphStyle} from '../../theme/index.js'
import type {Composer} from '../composer.js'
import {faceMissing, glyphMissing, smallCapsMissing} from './complaints.js'
import {directionsOf, isRightToLeft, mirrored} from './direction.js'
import {featuresOf, hasPosition} from './features.js'
import {lower, upper} from './letterCase.js'
import {objectSign, sizeOf} from './objects.js'
import type {Setting} from './setting.js'

/** A paragraph's text with all that is known of how it is set. Offsets are into `text` and `written` alike. */
export interface Composed {
  /** As drawn. */
  readonly text: string
  /** As its author wrote it; differs where a style makes capitals. */
  readonly written: string
  readonly settings: readonly Setting[]
  /** Where each setting begins. */
  readonly starts: readonly number[]
  /** Notes called and places named, in order. */
  readonly marks: readonly {readonly at: number; readonly note?: string; readonly anchor?: string}[]
}

/** Size and rise of raised and lowered figures for which a face has no forms of its own, in ems. */
const smallSize = 0.62
const superiorRise = 0.33
const inferiorRise = -0.12

/** Joins the runs of a paragraph into one text and finds a face and a setting for each stretch. */
export function compose(composer: Composer, runs: readonly Run[], style: ParagraphStyle, place?: Place): Composed {
  let text = ''
  let written = ''
  const settings: Setting[] = []
  const starts: number[] = []
  const marks: {at: number; note?: string; anchor?: string}[] = []
  const add = (drawn: string, plain: string, setting: Setting): void => {
    if (drawn === '') return
    const last = settings.at(-1)
    if (!last || !isSame(last, setting)) {
      settings.push(setting)
      starts.push(text.length)
    }
    text += drawn
    written += plain
  }
  for (const run of runs) {
    if (run.note !== undefined || run.anchor !== undefined) {
      marks.push({
        at: text.length,
        ...(run.note !== undefined ? {note: run.note} : {}),
        ...(run.anchor !== undefined ? {anchor: run.anchor} : {}),
      })
    }
    for (const {drawn, plain, setting} of stretchesOf(composer, run, style, place)) add(drawn, plain, setting)
  }
  return {text, written: written === text ? text : written, settings, starts, marks}
}

interface Stretch {
  readonly drawn: string
  readonly plain: string
  readonly setting: Setting
}

function stretchesOf(composer: Composer, run: Run, style: ParagraphStyle, place?: Place): readonly Stretch[] {
  const face = faceOf(composer, run, style, place)
  if (run.object) {
    const size = sizeOf(composer, run.object, style, place)
    const setting = settingOf(composer, run, style, face, {smallCaps: false, level: 0, text: ''})
    return [{drawn: objectSign, plain: objectSign, setting: {...setting, object: run.object, ...size}}]
  }
  const wanted = run.smallCaps ? 'small-caps' : style.case
  const small = wanted === 'small-caps' || wanted === 'all-small-caps'
  const smallCaps = small && face.offers('smcp')
  if (small && !smallCaps) composer.report(smallCapsMissing(face.key, place))
  const drawn =
    wanted === 'upper'
      ? upper(run.text, run.language)
      : wanted === 'all-small-caps' && smallCaps
        ? lower(run.text, run.language)
        : run.text
  const stretches: Stretch[] = []
  for (const {from, to, level} of directionsOf(drawn, isRightToLeft(run.language) ? 'rtl' : 'ltr')) {
    const covered = cover(composer.faces, face, drawn.slice(from, to), {whole: level === 1})
    for (const code of covered.missing) composer.report(glyphMissing(code, face.key, place))
    for (const one of covered.stretches) {
      const [start, end] = [from + one.from, from + one.to]
      const part = drawn.slice(start, end)
      stretches.push({
        drawn: level === 1 ? mirrored(part) : part,
        plain: run.text.slice(start, end),
        setting: settingOf(composer, run, style, one.face, {smallCaps, level, text: part}),
      })
    }
  }
  return stretches
}

function faceOf(composer: Composer, run: Run, style: ParagraphStyle, place?: Place): Face {
  const {fonts} = composer.theme
  const role = run.mono ? 'mono' : run.sans ? 'sans' : style.font
  const {face, missing} = composer.faces.find({
    family: fonts[role] ?? fonts[style.font] ?? role,
    weight: run.bold ? 'bold' : style.weight,
    // emphasis within italics is roman
    italic: run.italic ? !style.italic : style.italic,
  })
  if (missing !== undefined) composer.report(faceMissing(missing, face.key, place))
  return face
}

function settingOf(
  composer: Composer,
  run: Run,
  style: ParagraphStyle,
  face: Face,
  {smallCaps, level, text}: {readonly smallCaps: boolean; readonly level: 0 | 1 | 2; readonly text: string},
): Setting {
  const {position} = run
  const own = position !== undefined && text !== '' && hasPosition(face, text, position)
  // an asterisk is raised by its own drawing
  const made = position !== undefined && !own && text !== '*'
  const size = made ? style.size * smallSize : style.size
  const tracking = (run.tracking ?? style.tracking) * size
  const figures = run.figures ?? style.figures
  const features = featuresOf(face, {figures, smallCaps, position: own ? position : undefined, apart: tracking !== 0})
  return {
    fount: face.fount(level === 1 ? '' : features),
    size,
    colour: composer.colour(run.colour ?? style.colour),
    rise: made ? style.size * (position === 'superior' ? superiorRise : inferiorRise) : 0,
    tracking: level === 0 ? tracking : 0,
    language: run.language,
    path: run.mono === true || run.link !== undefined,
    divisible: style.hyphenate && !run.unhyphenated && position === undefined && level === 0,
    level,
    link: run.link,
    goto: run.goto,
    underline: run.decoration === 'underline',
    strike: run.decoration === 'strike',
    object: undefined,
    width: undefined,
    height: undefined,
  }
}

function isSame(a: Setting, b: Setting): boolean {
  return (
    a.object === undefined &&
    b.object === undefined &&
    a.fount === b.fount &&
    a.size === b.size &&
    a.colour === b.colour &&
    a.rise === b.rise &&
    a.tracking === b.tracking &&
    a.language === b.language &&
    a.divisible === b.divisible &&
    a.path === b.path &&
    a.level === b.level &&
    a.link === b.link &&
    a.goto === b.goto &&
    a.underline === b.underline &&
    a.strike === b.strike
  )
}
