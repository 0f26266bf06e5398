import type {Mark, MarksOnPage} from '../model/index.js'

/** A mark and the side of parallel text on which it stands. */
export interface StandingMark extends Mark {
  readonly side: 'full' | 'left' | 'right'
}

/** What ends with a mark: a new chapter has no section yet. */
const ends: {readonly [key: string]: readonly string[]} = {chapter: ['section']}

/**
 * Marks of a page by key, and of parallel text by side as well: `chapter`, `chapter:left`, `chapter:right`. Changes
 * `carried` to what is in force below the page.
 */
export function marksOn(
  found: readonly StandingMark[],
  carried: Map<string, string>,
): {readonly [key: string]: MarksOnPage} {
  const marks = new Map<string, MarksOnPage>()
  for (const [key, text] of carried) marks.set(key, {before: text, first: text, last: text})
  const own = new Set<string>()
  const set = (key: string, text: string): void => {
    const known = marks.get(key)
    marks.set(key, {before: carried.get(key) ?? '', first: own.has(key) && known ? known.first : text, last: text})
    own.add(key)
  }
  for (const {key, text, side} of found) {
    for (const ended of ends[key] ?? []) for (const name of sidesOf(ended, side)) if (marks.has(name)) set(name, '')
    set(key, text)
    if (side !== 'full') set(`${key}:${side}`, text)
    else for (const name of [`${key}:left`, `${key}:right`]) if (marks.has(name)) set(name, '')
  }
  for (const key of own) carried.set(key, marks.get(key)!.last)
  return Object.fromEntries(marks)
}

/** A heading of one side ends what stands on its own side; one at full measure, both. */
function sidesOf(key: string, side: StandingMark['side']): readonly string[] {
  return side === 'full' ? [key, `${key}:left`, `${key}:right`] : [key, `${key}:${side}`]
}
