import {type Diagnostic, hintFor, type Place} from '../../base/index.js'
import {familyOf} from './known.js'
import type {Lattice} from './lattice.js'
import {type Mark, readersOf} from './visible.js'

/** A mark, and where it was written. */
export interface Written {
  readonly mark: Mark
  readonly place?: Place
}

/** What nobody may see: a mark that could not be understood becomes this one. */
export const nobody: Mark = []

/** The mark as it counts, and what is wrong with it where it stands. A mark with any mistake in it withholds from all. */
export function checkMark(
  lattice: Lattice,
  enclosing: readonly Written[],
  written: Written,
): {readonly mark: Mark; readonly diagnostics: readonly Diagnostic[]} {
  const wrong =
    written.mark.length === 0
      ? [empty(written)]
      : written.mark.flatMap((audience) => unknown(lattice, audience, written))
  if (wrong.length > 0) return {mark: nobody, diagnostics: wrong}
  const outer = enclosing.filter(({mark}) => mark.length > 0)
  return {mark: written.mark, diagnostics: outer.flatMap((one) => quarrel(lattice, one, written)).slice(-1)}
}

function empty({place}: Written): Diagnostic {
  return {
    code: 'audience-missing',
    severity: 'error',
    concern: 'separation',
    message: 'the mark names no audience, so nobody sees what stands under it',
    ...(place ? {place} : {}),
    hint: 'write `audience="dais"`, or another that `dossier.yml` declares',
  }
}

function unknown({ids}: Lattice, audience: string, {place}: Written): readonly Diagnostic[] {
  if (ids.includes(audience)) return []
  const hint = hintFor(audience, ids)
  return [
    {
      code: 'audience-unknown',
      severity: 'error',
      concern: 'separation',
      message: `no audience \`${audience}\` is declared, so nobody sees what stands under it`,
      ...(place ? {place} : {}),
      ...(hint ? {hint} : {}),
    },
  ]
}

/** What two marks, one within the other, have against each other. */
function quarrel(lattice: Lattice, outer: Written, inner: Written): readonly Diagnostic[] {
  const [out, inn] = [readersOf(lattice, outer.mark), readersOf(lattice, inner.mark)]
  const related = outer.place
    ? {related: [{place: outer.place, message: `the enclosing mark, \`${outer.mark.join(' ')}\``}]}
    : {}
  const base = {
    severity: 'error',
    concern: 'separation',
    ...(inner.place ? {place: inner.place} : {}),
    ...related,
  } as const
  const words = `\`${inner.mark.join(' ')}\` stands under \`${outer.mark.join(' ')}\``
  if (includes(inn, out) && !includes(out, inn))
    return [
      {
        ...base,
        code: 'audience-widens',
        message: `${words}, which fewer may see: it is not shown to more`,
        hint: 'move it out of the enclosing mark, or drop the inner one',
      },
    ]
  if (isContradiction(outer.mark, inner.mark, out, inn))
    return [
      {
        ...base,
        code: 'audience-contradictory',
        message: `${words}, and nobody it is meant for may see both`,
        hint: 'name one audience, or several in one mark',
      },
    ]
  return []
}

/**
 * Two marks contradict each other when no reader sees both. Of marks for single roles or factions the crisis staff, who
 * see all of them, do not count: text for one role within text for another is a slip.
 */
function isContradiction(outer: Mark, inner: Mark, out: ReadonlySet<string>, inn: ReadonlySet<string>): boolean {
  const personal = [...outer, ...inner].every((audience) => familyOf(audience) !== undefined)
  return ![...out].some((reader) => inn.has(reader) && (!personal || familyOf(reader) !== undefined))
}

const includes = (more: ReadonlySet<string>, fewer: ReadonlySet<string>): boolean =>
  [...fewer].every((one) => more.has(one))
