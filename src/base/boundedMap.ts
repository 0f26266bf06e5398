/**
 * A map that forgets what has not been asked for lately. Two generations: when the young one is full it becomes the old
 * one, and the old one is dropped, so that it holds between `limit` and twice `limit` entries and never stops to sort.
 */
export interface BoundedMap<K, V> {
  get(key: K): V | undefined
  set(key: K, value: V): void
}

export function createBoundedMap<K, V>(limit: number): BoundedMap<K, V> {
  let young = new Map<K, V>()
  let old = new Map<K, V>()
  const set = (key: K, value: V): void => {
    if (young.size >= limit) {
      old = young
      young = new Map()
    }
    young.set(key, value)
  }
  const get = (key: K): V | undefined => {
    const known = young.get(key)
    if (known !== undefined) return known
    const older = old.get(key)
    if (older !== undefined) set(key, older)
    return older
  }
  return {get, set}
}

/** The entry of `key`, made when it is first asked for. */
export function remember<K, V>(
  map: {get(key: K): V | undefined; set(key: K, value: V): unknown},
  key: K,
  make: () => V,
): V {
  const known = map.get(key)
  if (known !== undefined) return known
  const made = make()
  map.set(key, made)
  return made
}
