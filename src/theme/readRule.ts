import type {Reader} from './reader.js'
import type {Rule} from './types.js'

/** A rule above or below a paragraph or group; none when it has no thickness. */
export function readRule(read: Reader, key: 'rule-above' | 'rule-below'): Rule | undefined {
  const thickness = read.points([key, 'thickness'], 0, {least: 0, most: 100})
  const colour = read.colour([key, 'colour'], 'black')
  if (thickness === 0 || colour === undefined) return undefined
  return {
    thickness,
    gap: read.points([key, 'gap'], 0),
    colour,
    share: read.share([key, 'share'], 1),
    align: read.plain<Rule['align']>([key, 'align'], 'left'),
  }
}
