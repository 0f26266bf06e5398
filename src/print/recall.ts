/** A map, or anything that remembers like one. */
interface Memory<K, V> {
  get(key: K): V | undefined
  set(key: K, value: V): unknown
}

/** What `memory` has under `key`; made and put there when it has nothing. */
export function recall<K, V>(memory: Memory<K, V>, key: K, make: () => V): V {
  const known = memory.get(key)
  if (known !== undefined) return known
  const made = make()
  memory.set(key, made)
  return made
}
