import {PDFBool, PDFNumber} from '@cantoo/pdf-lib'
import {at, dictionaryOf, listAt, nameAt, nameOf, numberAt} from '../file/objects.js'
import type {OpenFile} from '../file/openFile.js'
import type {Clauses} from '../types.js'

const blendModes = new Set(
  'Normal Compatible Multiply Screen Overlay Darken Lighten ColorDodge ColorBurn HardLight SoftLight Difference Exclusion Hue Saturation Color Luminosity'.split(
    ' ',
  ),
)

/** 6.2.2, 6.2.5, 6.2.8, 6.2.9 and 6.2.10: operators, graphics states, pictures, forms and what is seen through. */
export const graphics: Clauses = (file) => {
  const found = new Map<string, {clause: string; text: string}>()
  const add = (clause: string, text: string): void => void found.set(`${clause} ${text}`, {clause, text})
  for (const {number, content} of file.pages)
    for (const fault of content.faults) add('6.2.2', `page ${number}: ${fault}`)
  for (const [, object] of file.document.context.enumerateIndirectObjects()) {
    const held = dictionaryOf(object)
    if (!held) continue
    const subtype = nameAt(held, 'Subtype')
    if (subtype === 'Image') {
      if (at(held, 'Alternates') || at(held, 'OPI')) add('6.2.8', 'a picture has another version of itself')
      if (at(held, 'Interpolate') === PDFBool.True) add('6.2.8', 'a picture is to be smoothed')
      if (at(held, 'ImageMask') !== PDFBool.True && ![1, 2, 4, 8, 16].includes(numberAt(held, 'BitsPerComponent') ?? 8))
        add('6.2.8', 'a picture has samples of an odd size')
    }
    if (subtype === 'PS' || (subtype === 'Form' && (at(held, 'PS') || at(held, 'OPI') || at(held, 'Ref'))))
      add('6.2.9', 'a form is in PostScript or in another file')
    if (nameAt(held, 'Type') === 'ExtGState') {
      if (at(held, 'TR') || at(held, 'HTP') || (at(held, 'TR2') && nameAt(held, 'TR2') !== 'Default'))
        add('6.2.5', 'a graphics state has a transfer function')
      for (const mode of listAt(held, 'BM'))
        if (!blendModes.has(nameOf(mode) ?? '')) add('6.2.10', 'colours are blended in an unknown way')
    }
  }
  if (!hasIntent(file))
    for (const page of file.pages)
      if (isSeenThrough(page.content) && !blends(page.dictionary))
        add('6.2.10', `page ${page.number} does not say in which colours it is blended`)
  return [...found.values()]
}

const hasIntent = ({catalogue}: OpenFile): boolean => listAt(catalogue, 'OutputIntents').length > 0
const blends = (page: OpenFile['pages'][number]['dictionary']): boolean =>
  at(dictionaryOf(at(page, 'Group')), 'CS') !== undefined

function isSeenThrough({states, images, forms}: OpenFile['pages'][number]['content']): boolean {
  const clear = (one: unknown): boolean => one instanceof PDFNumber && one.asNumber() < 1
  return (
    [...states].some(
      (one) => clear(at(one, 'ca')) || clear(at(one, 'CA')) || (at(one, 'SMask') && nameAt(one, 'SMask') !== 'None'),
    ) ||
    [...images].some(({dict}) => at(dict, 'SMask')) ||
    [...forms].some(({dict}) => nameAt(dictionaryOf(at(dict, 'Group')), 'S') === 'Transparency')
  )
}
