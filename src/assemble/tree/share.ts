/**
 * Most walks change little. What they leave as it was stays the same object, so that a walk over a long chapter costs
 * no memory, and later stages know what they have seen before.
 */
export function mapShared<T>(items: readonly T[], change: (item: T, at: number) => T): readonly T[] {
  let changed: T[] | undefined
  items.forEach((item, at) => {
    const next = change(item, at)
    if (next !== item) changed ??= items.slice(0, at)
    changed?.push(next)
  })
  return changed ?? items
}

/** The same for what becomes none, one or several; `undefined` leaves an item. */
export function flatMapShared<T>(items: readonly T[], change: (item: T) => readonly T[] | T): readonly T[] {
  let changed: T[] | undefined
  items.forEach((item, at) => {
    const next = change(item)
    if (next !== item) changed ??= items.slice(0, at)
    if (!changed) return
    if (Array.isArray(next)) changed.push(...(next as readonly T[]))
    else changed.push(next as T)
  })
  return changed ?? items
}

/** The object with other values of some keys; itself, when they are its own. */
export function withShared<T extends object>(object: T, changes: Partial<T>): T {
  for (const key in changes) if (changes[key] !== object[key]) return {...object, ...changes}
  return object
}
