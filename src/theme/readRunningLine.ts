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
  const recto = partsOf(read, key, 'recto')
  const mirrored = oneSided ? recto : {left: recto.right, center: recto.center, right: recto.left}
  return {
    distance: read.points([key, 'distance'], 0),
    style: styleOf(read, [key, 'style'], style, known),
    ...(read.has(key, 'styles') ? {styles: partStyles(read, key, known)} : {}),
    rule: read.points([key, 'rule'], 0, {least: 0, most: 20}),
    verso: read.has(key, 'verso') && !oneSided ? partsOf(read, key, 'verso') : mirrored,
    recto,
  }
}

const positions = ['left', 'center', 'right'] as const

function partStyles(read: Reader, key: string, known: readonly string[]): NonNullable<RunningLine['styles']> {
  const named = positions.filter((position) => read.has(key, 'styles', position))
  return Object.fromEntries(
    named.map((position) => [position, styleOf(read, [key, 'styles', position], 'running-foot', known)]),
  )
}

function partsOf(read: Reader, key: string, side: 'verso' | 'recto'): RunningParts {
  const part = (name: 'left' | 'center' | 'right'): string => {
    const path = [key, side, name]
    const words = read.plain(path, '')
    for (const [, variable = ''] of words.matchAll(/\{([^}]*)\}/gu))
      if (!variables.includes(variable))
        read.complain('theme-variable', path, `no \`{${variable}}\` in heads and feet`, hintFor(variable, variables))
    return words
  }
  return {left: part('left'), center: part('center'), right: part('right')}
}
