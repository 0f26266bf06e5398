import {ptPerMm} from '../../base/index.js'
import type {SetFigure} from '../../model/index.js'
import {within} from '../flow.js'
import {captionOf} from './caption.js'
import {paragraphOf} from './paragraph.js'
import type {BlockSetter} from './types.js'

/** A picture with its number, caption and credit. */
export const setFigure: BlockSetter<'figure'> = (figure, flow, desk) => {
  const target = desk.survey.targets.of(figure)
  // The picture alone is tagged as a figure, with its description; this is what holds it and its caption together.
  const inner = within(flow, 'figure', {role: 'Sect', depth: 0})
  const under = within(inner, 'caption', {role: 'Caption'})
  const caption = captionOf('figure', target?.number ?? '', figure.caption, 'caption', under, desk)
  const credit =
    figure.credit && figure.credit.length > 0 ? [paragraphOf(figure.credit, under, desk, {style: 'credit'})] : []
  const width = widthOf(figure.attributes['width'])
  const float = figure.attributes['float']
  const set: SetFigure = {
    kind: 'figure',
    url: figure.url,
    alt: figure.alt,
    language: flow.language,
    structure: inner.structure,
    caption: [...caption, ...credit],
    place: figure.place,
    ...(target ? {anchors: [target.anchor]} : {}),
    ...(width ? {width} : {}),
    ...(float === 'top' || float === 'bottom' ? {float} : {}),
  }
  return [set]
}

/** Points in each unit that an author may write. */
const units: {readonly [unit: string]: number} = {mm: ptPerMm, cm: 10 * ptPerMm, in: 72, pt: 1}

/** `60%` of the measure, or `8cm`. */
export function widthOf(written: string | undefined): SetFigure['width'] | undefined {
  const [, number, unit] = /^(\d+(?:\.\d+)?)(%|mm|cm|in|pt)$/u.exec(written?.trim() ?? '') ?? []
  if (number === undefined || unit === undefined) return undefined
  return unit === '%' ? {share: Number(number) / 100} : {points: Number(number) * (units[unit] ?? 1)}
}
