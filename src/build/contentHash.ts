import {hashOf, remember} from '../base/index.js'
import type {Edited} from '../model/index.js'

/**
 * Depends on what is printed alone: where it was written may change with text that this audience may not see. Blocks and
 * notes are hashed one by one, for most of them were hashed before.
 */
export function contentHash(edited: Edited, theme: string, stamped?: object): string {
  const {blocks, notes, ...matter} = edited
  const parts = [
    ...Object.entries(matter).flatMap(([key, value]) =>
      value === undefined ? [] : [entry(key, withoutPlaces(value))],
    ),
    entry('blocks', blocks.map(kept).join(' ')),
    entry(
      'notes',
      Object.entries(notes)
        .map(([id, note]) => entry(id, kept(note)))
        .join(' '),
    ),
  ]
  const rest = stamped ? [theme, stamped] : [theme]
  return hashOf(`[{${parts.join(',')}},${rest.map((one) => JSON.stringify(one)).join(',')}]`)
}

const entry = (key: string, json: string): string => `${JSON.stringify(key)}:${json}`

/** Blocks are shared between papers and between rounds of edits. */
const known = new WeakMap<object, string>()
const kept = (value: object): string => remember(known, value, () => hashOf(withoutPlaces(value)))

/** A place as JSON writes it, with a comma on one side. In a text its quotes would be escaped. */
const place = /,"place":\{(?:"(?:[^"\\]|\\.)*"|[^"{}])*\}|"place":\{(?:"(?:[^"\\]|\\.)*"|[^"{}])*\},?/gu

/** As JSON without what is called `place`, at any depth. A function that looks at every key is five times slower. */
export function withoutPlaces(value: unknown): string {
  const bare = typeof value === 'object' && value !== null && 'place' in value ? {...value, place: undefined} : value
  const first = JSON.stringify(bare)
  // most blocks have no place but their own
  if (!first.includes('"place":')) return first
  const json = first.replace(place, '')
  if (!json.includes('"place":')) return json
  return JSON.stringify(value, (key, inner: unknown) => (key === 'place' ? undefined : inner))
}
