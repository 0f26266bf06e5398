interface Named {
  readonly id: string
}

const none: ReadonlySet<string> = new Set()

/** Of what was there, the names of what is withheld. A name that never was is another's complaint. */
export function withheldIds(all: readonly Named[], kept: readonly Named[]): ReadonlySet<string> {
  if (kept.length === all.length) return none
  const left = new Set(kept.map(({id}) => id))
  return new Set(all.map(({id}) => id).filter((id) => !left.has(id)))
}
