import {hintFor} from '../base/index.js'
import {inherit} from './inherit.js'
import {type Context, type Reader, readerOf} from './reader.js'
import {readRule} from './readRule.js'
import type {GroupStyle, ParagraphStyle} from './types.js'

/** What stands around blocks. Its `em` is the size of the text. */
export function resolveGroup(
  name: string,
  context: Context,
  styles: {readonly [name: string]: ParagraphStyle},
): GroupStyle {
  const read = readerOf(inherit('groups', name, context), context, {em: context.size ?? 0, line: context.line ?? 0})
  const known = Object.keys(styles)
  const bar = lineOf(read, 'bar')
  const border = lineOf(read, 'border')
  const ruleAbove = readRule(read, 'rule-above')
  const ruleBelow = readRule(read, 'rule-below')
  const ground = read.colour(['ground'])
  return {
    before: read.points(['before'], 0),
    after: read.points(['after'], 0),
    left: read.points(['left'], 0),
    right: read.points(['right'], 0),
    padding: read.points(['padding'], 0, {least: 0, most: 500}),
    ...(bar ? {bar: {...bar, gap: read.points(['bar', 'gap'], 0)}} : {}),
    ...(border ? {border} : {}),
    ...(ruleAbove ? {ruleAbove} : {}),
    ...(ruleBelow ? {ruleBelow} : {}),
    ...(ground ? {ground} : {}),
    keepTogether: read.plain(['keep-together'], false),
    ...(read.plain<number>(['turn'], 0) === 180 ? {turned: true} : {}),
    styles: substitutions(read, known),
    label: styleOf(read, ['label'], 'label', known),
  }
}

/** A name of a paragraph style that exists. */
export function styleOf(read: Reader, path: readonly string[], otherwise: string, known: readonly string[]): string {
  const name = read.plain(path, otherwise)
  if (known.includes(name)) return name
  read.complain('theme-style', path, `no style \`${name}\``, hintFor(name, known))
  return otherwise
}

function substitutions(read: Reader, known: readonly string[]): {readonly [style: string]: string} {
  const written = read.plain<{readonly [style: string]: string}>(['styles'], {})
  return Object.fromEntries(
    Object.keys(written).map((style) => {
      if (!known.includes(style))
        read.complain('theme-style', ['styles', style], `no style \`${style}\``, hintFor(style, known))
      return [style, styleOf(read, ['styles', style], style, known)]
    }),
  )
}

function lineOf(read: Reader, key: 'bar' | 'border'): {thickness: number; colour: string} | undefined {
  const thickness = read.points([key, 'thickness'], 0, {least: 0, most: 100})
  const colour = read.colour([key, 'colour'], 'black')
  return thickness === 0 || colour === undefined ? undefined : {thickness, colour}
}
