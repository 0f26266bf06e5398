/**
 * A value made anew, with the objects of the one before it wherever they say the same: a text of which one paragraph was
 * changed keeps all its other paragraphs. Later stages know by its identity what they have seen before.
 *
 * For plain data. Keys must stand in one order too, for some of it is written down as JSON.
 */
export function asBefore<T>(fresh: T, before: unknown): T {
  if (fresh === before || typeof fresh !== 'object' || typeof before !== 'object' || !fresh || !before) return fresh
  if (Array.isArray(fresh)) return Array.isArray(before) ? (listAsBefore(fresh, before) as T) : fresh
  return isPlain(fresh) && isPlain(before) ? recordAsBefore(fresh, before) : fresh
}

const isPlain = (value: object): boolean => {
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}

/** What stands before a change is compared from the front, what stands behind it from the end. */
function listAsBefore(fresh: readonly unknown[], before: readonly unknown[]): readonly unknown[] {
  const shift = before.length - fresh.length
  let isSame = shift === 0
  let shared: unknown[] | undefined
  let isBehind = false
  fresh.forEach((value, at) => {
    let kept = isBehind ? value : asBefore(value, before[at])
    if (shift !== 0 && kept !== before[at]) {
      isBehind = true
      kept = asBefore(value, before[at + shift])
    }
    if (kept !== before[at]) isSame = false
    if (kept !== value) shared ??= fresh.slice(0, at)
    shared?.push(kept)
  })
  return isSame ? before : (shared ?? fresh)
}

function recordAsBefore<T extends object>(fresh: T, before: object): T {
  const keys = Object.keys(fresh)
  const known = Object.keys(before)
  const shared: Record<string, unknown> = {}
  let isSame = keys.length === known.length
  let isShared = false
  keys.forEach((key, at) => {
    const value: unknown = Reflect.get(fresh, key)
    const old: unknown = Reflect.get(before, key)
    const kept = asBefore(value, old)
    shared[key] = kept
    if (kept !== old || known[at] !== key) isSame = false
    if (kept !== value) isShared = true
  })
  if (isSame) return before as T
  return isShared ? (shared as T) : fresh
}
