import {readFileSync} from 'node:fs'
import {create, type Font} from 'fontkit'
import {type FontsFile, fontsSchema} from '../../src/model/index.js'
import type {ParagraphStyle, Theme} from '../../src/theme/index.js'
import {sourceOf} from './shipped.js'

const file = new URL('../../fonts/fonts.yml', import.meta.url)

/** The families that come with the program. */
export const fonts: FontsFile = fontsSchema.parse(sourceOf('fonts/fonts.yml', readFileSync(file, 'utf8')).value)

export type FaceName = 'regular' | 'italic' | 'semibold' | 'semibold-italic' | 'bold' | 'bold-italic'

/** The name in `fonts.yml` of the face that a style asks for. */
export function faceNameOf({weight, italic}: ParagraphStyle): FaceName {
  if (!italic) return weight
  return weight === 'regular' ? 'italic' : `${weight}-italic`
}

export function pathOf(family: string, face: FaceName): string | undefined {
  return fonts.families[family]?.[face]
}

const opened = new Map<string, Font>()

/** The face itself, or an error when the family has none: nothing is feigned. */
export function openFace(theme: Theme, style: ParagraphStyle): Font {
  const family = theme.fonts[style.font] ?? ''
  const path = pathOf(family, faceNameOf(style))
  if (path === undefined) throw new Error(`${family} has no ${faceNameOf(style)}`)
  const face = opened.get(path) ?? open(path)
  opened.set(path, face)
  return face
}

export function open(path: string): Font {
  const bytes = readFileSync(new URL(`../../node_modules/${path.replace(/^npm:/u, '')}`, import.meta.url))
  return create(bytes)
}

/** Average advance of a character of running text, in ems. */
export function averageWidth(face: Font, text: string): number {
  const {positions} = face.layout(text, {onum: true, kern: true, liga: true})
  const advance = positions.reduce((sum, {xAdvance}) => sum + xAdvance, 0)
  return advance / face.unitsPerEm / [...text].length
}
