import type {Diagnostic, Place} from '../../base/index.js'
import type {Lattice} from './lattice.js'
import {checkMark, type Written} from './marks.js'
import type {Unit} from './units.js'
import type {Mark} from './visible.js'

/**
 * How one reader looks at the content: what is found on the way goes to the callbacks. Who the reader is it does not say,
 * only which marks they may see: two who may see the same ones see the same (`views.ts`).
 */
export interface Sight {
  readonly lattice: Lattice
  /** Marks that the reader may see, `public` among them; none for a reader whom the lattice does not know. */
  readonly granted: ReadonlySet<string>
  /** Told of every mark that is asked for. */
  readonly onAsk?: (audience: string) => void
  readonly complain: (diagnostic: Diagnostic) => void
  /** Told of everything that bears a mark, seen or not. */
  readonly meet?: (unit: Unit) => void
}

/** What is restricted, in words, for complaints and for the table of units. */
export interface Thing {
  readonly kind: Unit['kind']
  readonly name: string
}

/** The marks in force within `written`, outermost first. */
export function under(sight: Sight, enclosing: readonly Written[], written: Written, thing: Thing): readonly Written[] {
  const {mark, diagnostics} = checkMark(sight.lattice, enclosing, written)
  diagnostics.forEach(sight.complain)
  return met(sight, [...enclosing, {...written, mark}], thing)
}

/** The same for a mark that no author wrote: the side of a character, a column of the roster. */
export function underDefault(
  sight: Sight,
  enclosing: readonly Written[],
  mark: Mark,
  thing: Thing,
  place?: Place,
): readonly Written[] {
  return met(sight, [...enclosing, {mark, ...(place ? {place} : {})}], thing)
}

function met(sight: Sight, marks: readonly Written[], {kind, name}: Thing): readonly Written[] {
  const place = marks.at(-1)?.place
  sight.meet?.({kind, name, marks: marks.map(({mark}) => mark), ...(place ? {place} : {})})
  return marks
}

/** Whether the reader may see what bears the mark of this one audience. */
export function grants({granted, onAsk}: Sight, audience: string): boolean {
  onAsk?.(audience)
  return granted.has(audience)
}

/** Whether the reader may see what stands under all these marks. Who may not even see what is public sees nothing. */
export function sees(sight: Sight, marks: readonly Written[]): boolean {
  return grants(sight, 'public') && marks.every(({mark}) => mark.some((audience) => grants(sight, audience)))
}
