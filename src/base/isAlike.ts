/** Do two values of plain data say the same? Below `depth` only the same object does. */
export function isAlike(one: unknown, other: unknown, depth = Infinity): boolean {
  if (one === other) return true
  if (depth === 0 || typeof one !== 'object' || typeof other !== 'object' || !one || !other) return false
  if (Array.isArray(one)) return Array.isArray(other) && areAlike(one, other, depth)
  if (one instanceof Set) return other instanceof Set && areAlike([...one], [...other], depth)
  const keys = Object.keys(one)
  return (
    keys.length === Object.keys(other).length &&
    keys.every((key) => Object.hasOwn(other, key) && isAlike(Reflect.get(one, key), Reflect.get(other, key), depth - 1))
  )
}

const areAlike = (one: readonly unknown[], other: readonly unknown[], depth: number): boolean =>
  one.length === other.length && one.every((value, at) => isAlike(value, other[at], depth - 1))
