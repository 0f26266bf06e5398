import type {Concern, Diagnostic, Path, PlaceOf} from '../../base/index.js'

/** Complains of every list in which an `id` stands twice. */
export function duplicateIds(value: unknown, placeOf: PlaceOf, concern: Concern, path: Path = []): Diagnostic[] {
  if (Array.isArray(value)) {
    return [
      ...inList(value, placeOf, concern, path),
      ...value.flatMap((item, index) => duplicateIds(item, placeOf, concern, [...path, index])),
    ]
  }
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, item]) => duplicateIds(item, placeOf, concern, [...path, key]))
}

function inList(items: readonly unknown[], placeOf: PlaceOf, concern: Concern, path: Path): Diagnostic[] {
  const first = new Map<unknown, number>()
  return items.flatMap((item, index): Diagnostic[] => {
    const id = typeof item === 'object' && item !== null && 'id' in item ? item.id : undefined
    if (typeof id !== 'string') return []
    const before = first.get(id)
    if (before === undefined) {
      first.set(id, index)
      return []
    }
    return [
      {
        code: 'id-duplicate',
        severity: 'error',
        concern,
        message: `the id \`${id}\` is given twice`,
        place: placeOf([...path, index, 'id']),
        related: [{place: placeOf([...path, before, 'id']), message: 'first here'}],
      },
    ]
  })
}
