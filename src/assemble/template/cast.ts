import {remember} from '../../base/index.js'
import type {Character, Seat} from '../../model/index.js'
import {type CharacterInput, type CharacterRow, characterRow} from './characterRow.js'
import type {ContextInput} from './contextInput.js'

/** The roles that an audience may know of. A packet asks for its own; that there are hundreds of others costs it nothing. */
export interface CastRows {
  readonly all: () => readonly CharacterRow[]
  readonly one: (id: string) => CharacterRow | undefined
}

/** Looked for more often than this, roles are put in order first. */
const fewLooks = 8

export function castRows(input: ContextInput): CastRows {
  const {characters} = input.seen.data
  let all: readonly CharacterRow[] | undefined
  let ordered: ReadonlyMap<string, readonly Character[]> | undefined
  let looks = 0
  const inOrder = () => {
    ordered ??= filesById(characters)
    return ordered
  }
  return {
    all() {
      all ??= [...inOrder().values()].flatMap((files) => rowOf(files, input) ?? [])
      return all
    },
    one(id) {
      const isRare = ++looks <= fewLooks && !ordered
      return rowOf(isRare ? characters.filter((one) => one.id === id) : (inOrder().get(id) ?? []), input)
    },
  }
}

function filesById(characters: readonly Character[]): ReadonlyMap<string, readonly Character[]> {
  const files = new Map<string, Character[]>()
  for (const one of characters) remember(files, one.id, (): Character[] => []).push(one)
  return files
}

/** Rows that were made before, by the file in the paper's language: most roles look the same to most readers. */
const known = new WeakMap<Character, {readonly of: CharacterInput; readonly row: CharacterRow}>()

function rowOf(files: readonly Character[], input: ContextInput): CharacterRow | undefined {
  const {seen, language, lattice, request} = input
  const own = files.find((one) => one.language === language) ?? files[0]
  if (!own) return undefined
  const of: CharacterInput = {
    own,
    files,
    inside: lattice.sees[request.audience]?.has(`role:${own.id}`) ?? false,
    seat: seatsByRole(seen.data.seats).get(own.id),
    faction: seen.data.committee.factions.find(({id}) => id === own.matter.faction),
  }
  const before = known.get(own)
  if (before && isSame(before.of, of)) return before.row
  const row = characterRow(of)
  known.set(own, {of, row})
  return row
}

const isSame = (one: CharacterInput, other: CharacterInput): boolean =>
  one.inside === other.inside &&
  one.seat === other.seat &&
  one.faction === other.faction &&
  one.files.length === other.files.length &&
  one.files.every((file, at) => file === other.files[at])

const byRole = new WeakMap<readonly Seat[], ReadonlyMap<string, Seat>>()

/** The first seat of each role. */
function seatsByRole(seats: readonly Seat[]): ReadonlyMap<string, Seat> {
  return remember(byRole, seats, () => new Map([...seats].reverse().map((seat) => [seat.role, seat])))
}
