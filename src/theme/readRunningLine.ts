import {hintFor} from '../base/index.js'
import type {Reader} from './reader.js'
import {styleOf} from './resolveGroup.js'
import type {ParagraphStyle, RunningLine, RunningParts} from './types.js'

/** What heads and feet may name in braces. */
const variables = [
  ...['folio', 'chapter', 'section', 'first-term', 'last-term', 'document', 'committee', 'conference', 'version'],
  ...['audience', 'packet', 'leaf', 'leaves', 'hash'],
]

/** The line at the head or foot of pages; without a `verso` it is as on the recto, mirrored where pages have two sides. */
export function readRunningLine(
  read: Reader,
  key: 'head' | 'foot' | 'opening-foot',
  oneSided: boolean,
  style: string,
  styles: {readonly [name: string]: ParagraphStyle},
): RunningLine {
  const known = Object.keys(styles)
  const recto = partsOf(read, key, 'recto', known)
  return {
    distance: read.points([key, 'distance'], 0),
    style: styleOf(read, [key, 'style'], style, known),
    rule: read.points([key, 'rule'], 0, {least: 0, most: 20}),
    verso: oneSided ? recto : read.has(key, 'verso') ? partsOf(read, key, 'verso', known) : mirrored(recto),
    recto,
  }
}

const positions = ['left', 'center', 'right'] as const

function partsOf(read: Reader, key: string, side: 'verso' | 'recto', known: readonly string[]): RunningParts {
  const [left = '', center = '', right = ''] = positions.map((position) => wordsOf(read, [key, side, position]))
  const named = positions.filter((position) => read.has(key, side, 'styles', position))
  const styles = named.map((position) => [
    position,
    styleOf(read, [key, side, 'styles', position], 'running-foot', known),
  ])
  return {left, center, right, ...(styles.length > 0 ? {styles: Object.fromEntries(styles)} : {})}
}

function wordsOf(read: Reader, path: readonly string[]): string {
  const words = read.plain(path, '')
  for (const [, variable = ''] of words.matchAll(/\{([^}]*)\}/gu))
    if (!variables.includes(variable))
      read.complain('theme-variable', path, `no \`{${variable}}\` in heads and feet`, hintFor(variable, variables))
  return words
}

function mirrored({left, center, right, styles}: RunningParts): RunningParts {
  if (!styles) return {left: right, center, right: left}
  const {left: onLeft, right: onRight, ...others} = styles
  return {
    left: right,
    center,
    right: left,
    styles: {...others, ...(onRight ? {left: onRight} : {}), ...(onLeft ? {right: onLeft} : {})},
  }
}
