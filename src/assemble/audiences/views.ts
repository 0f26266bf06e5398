import {type BoundedMap, createBoundedMap, type Diagnostic, remember} from '../../base/index.js'
import {familyOf} from './known.js'
import type {Lattice} from './lattice.js'
import type {Sight} from './sight.js'

/** What a reader is shown of something, and what was complained of on the way. */
interface Shown<V> {
  readonly value: V
  readonly diagnostics: readonly Diagnostic[]
}

/** All that is kept of one thing: the audiences that anybody asked for in it, and a view for each set of answers. */
interface Kept<V> {
  readonly asked: Set<string>
  shown: BoundedMap<string, Shown<V>>
}

/** Views of one thing that are kept. Most things have one or two; of a text with a passage for each role few come back. */
const mostViews = 64

const nothingKept = <V>(): Kept<V> => ({asked: new Set(), shown: createBoundedMap(mostViews)})

/**
 * Looks at a thing once for all readers who may see the same of it. The invariant on which separation rests: *what is
 * kept is kept for the answers to what was asked*. `look` knows of its reader nothing but its sight, and a sight answers
 * nothing but whether this or that mark may be seen; so two readers with the same answers see the same, and one with
 * another answer is shown a view of their own.
 */
export function createViews<T extends object, V>(): (sight: Sight, thing: T, look: (sight: Sight) => V) => V {
  const known = new WeakMap<Lattice, WeakMap<T, Kept<V>>>()
  return (sight, thing, look) => {
    if (sight.meet) return look(sight)
    const ofLattice = remember(known, sight.lattice, () => new WeakMap<T, Kept<V>>())
    return view(remember(ofLattice, thing, nothingKept<V>), sight, look)
  }
}

function view<V>(kept: Kept<V>, sight: Sight, look: (sight: Sight) => V): V {
  const {value, diagnostics} = kept.shown.get(keyOf(sight, kept)) ?? lookAnew(kept, sight, look)
  diagnostics.forEach(sight.complain)
  if (sight.onAsk) kept.asked.forEach(sight.onAsk)
  return value
}

function lookAnew<V>(kept: Kept<V>, sight: Sight, look: (sight: Sight) => V): Shown<V> {
  const diagnostics: Diagnostic[] = []
  const before = kept.asked.size
  const value = look({
    ...sight,
    complain: (diagnostic) => void diagnostics.push(diagnostic),
    onAsk: (audience) => void kept.asked.add(audience),
  })
  // The keys so far say nothing of what is asked now for the first time.
  if (kept.asked.size > before) kept.shown = createBoundedMap(mostViews)
  const shown = {value, diagnostics}
  kept.shown.set(keyOf(sight, kept), shown)
  return shown
}

/** Those of the marks asked for that the reader may see. */
function keyOf<V>({granted}: Sight, {asked}: Kept<V>): string {
  const [fewer, others] = granted.size < asked.size ? [granted, asked] : [asked, granted]
  return [...fewer]
    .filter((audience) => others.has(audience))
    .sort()
    .join('\n')
}

/** Rows as somebody sees them who is of no role. */
interface Common<V> {
  /** `undefined` for a row that is withheld. */
  readonly rows: readonly (V | undefined)[]
  readonly shown: readonly V[]
  readonly told: readonly Told[]
  /** By the mark of a role: the rows in which it was asked for. */
  readonly askedIn: ReadonlyMap<string, readonly number[]>
}

interface Told {
  readonly at: number
  readonly diagnostic: Diagnostic
}

interface KeptList<V> {
  readonly common: Kept<Common<V>>
  readonly rows: Map<number, Kept<V | undefined>>
}

type LookAtRow<T, V> = (sight: Sight, row: T, at: number) => V | undefined

/**
 * The same for a list with rows for single roles, of which there may be hundreds. The rows are looked at for somebody of
 * no role; for a reader of some, only the rows that ask for the mark of one of these roles are looked at again, for in
 * all others every answer is the same. So the cost of a packet does not grow with the number of packets.
 */
export function createListViews<T extends object, V>(): (
  sight: Sight,
  list: readonly T[],
  look: LookAtRow<T, V>,
) => readonly V[] {
  const known = new WeakMap<Lattice, WeakMap<readonly T[], KeptList<V>>>()
  return (sight, list, look) => {
    if (sight.meet) return list.flatMap((row, at) => look(sight, row, at) ?? [])
    const ofLattice = remember(known, sight.lattice, () => new WeakMap<readonly T[], KeptList<V>>())
    const kept = remember(ofLattice, list, () => ({common: nothingKept<Common<V>>(), rows: new Map()}))
    const {roles, others} = partsOf(sight.granted)
    const common = view(kept.common, {...sight, granted: others}, (outside) => lookAtAll(outside, list, look))
    const own = new Set(roles.flatMap((role) => common.askedIn.get(role) ?? []))
    return own.size === 0 ? asItIs(common, sight) : withOwnRows({sight, list, look, kept, common, own})
  }
}

function lookAtAll<T, V>(sight: Sight, list: readonly T[], look: LookAtRow<T, V>): Common<V> {
  const askedIn = new Map<string, number[]>()
  const told: Told[] = []
  const rows = list.map((row, at) => {
    const onAsk = (audience: string): void => {
      sight.onAsk?.(audience)
      if (!isOfRole(audience)) return
      const places = remember(askedIn, audience, (): number[] => [])
      if (places.at(-1) !== at) places.push(at)
    }
    return look({...sight, onAsk, complain: (diagnostic) => void told.push({at, diagnostic})}, row, at)
  })
  return {rows, shown: shownOf(rows), told, askedIn}
}

function asItIs<V>({shown, told}: Common<V>, {complain}: Sight): readonly V[] {
  for (const {diagnostic} of told) complain(diagnostic)
  return shown
}

interface OwnRows<T, V> {
  readonly sight: Sight
  readonly list: readonly T[]
  readonly look: LookAtRow<T, V>
  readonly kept: KeptList<V>
  readonly common: Common<V>
  readonly own: ReadonlySet<number>
}

function withOwnRows<T, V>({sight, list, look, kept, common, own}: OwnRows<T, V>): readonly V[] {
  const told = common.told.filter(({at}) => !own.has(at))
  const rows = [...common.rows]
  for (const at of own) {
    const ofRow = remember(kept.rows, at, nothingKept<V | undefined>)
    const complain = (diagnostic: Diagnostic): void => void told.push({at, diagnostic})
    // Of the list, so there.
    rows[at] = view(ofRow, {...sight, complain}, (mine) => look(mine, list[at] as T, at))
  }
  for (const {diagnostic} of told.toSorted((a, b) => a.at - b.at)) sight.complain(diagnostic)
  return shownOf(rows)
}

const shownOf = <V>(rows: readonly (V | undefined)[]): readonly V[] => rows.filter((row) => row !== undefined)

const isOfRole = (audience: string): boolean => familyOf(audience) === 'role'

interface Parts {
  readonly roles: readonly string[]
  readonly others: ReadonlySet<string>
}

const parted = new WeakMap<ReadonlySet<string>, Parts>()

/** What a reader may see as one of some roles, and whatever else they may see. */
function partsOf(granted: ReadonlySet<string>): Parts {
  return remember(parted, granted, () => ({
    roles: [...granted].filter(isOfRole),
    others: new Set([...granted].filter((audience) => !isOfRole(audience))),
  }))
}
