import type {Diagnostic, Outcome} from '../base/index.js'
import {type Lattice, latticeOf, type Unit, visible} from './audiences/index.js'
import {type DeskRequest, layDesk} from './place/desk.js'
import {unique} from './unique.js'

/** Something that not everybody may see, and who of the declared audiences may. */
export interface WithheldUnit extends Unit {
  readonly readers: readonly string[]
}

/**
 * Everything that bears a mark, its own or one by rule, in the order of the files: rows of a table whose columns are the
 * lattice's `ids`. Its diagnostics are all complaints about marks in the committee, whatever is printed.
 */
export function withheldUnits(request: DeskRequest): Outcome<readonly WithheldUnit[]> {
  const diagnostics: Diagnostic[] = []
  const units = new Map<string, WithheldUnit>()
  const lattice = latticeOf(request.conference, request.data).value
  const desk = layDesk(
    request,
    'public',
    (diagnostic) => void diagnostics.push(diagnostic),
    (unit) => {
      units.set(JSON.stringify([unit.kind, unit.name, unit.place, unit.marks]), {
        ...unit,
        readers: readersOf(lattice, unit),
      })
    },
  )
  for (const chapter of request.chapters) desk.chapterOf(chapter)
  return {value: [...units.values()], diagnostics: unique(diagnostics)}
}

const readersOf = (lattice: Lattice, {marks}: Unit): readonly string[] =>
  lattice.ids.filter((id) => visible(lattice, marks, id))
