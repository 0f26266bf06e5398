import type {Character, CharacterMatter} from '../../model/index.js'
import {createListViews, type Mark, type Sight, sees, under, underDefault, type Written} from '../audiences/index.js'
import {filterBlocks} from '../filter/blocks.js'
import {filterInlines} from '../filter/inlines.js'
import {calledBodies} from '../filter/notes.js'

/** What the front matter of a character says to its role alone. */
const privateMatter = [
  'private_powers',
  'resources',
  'goals',
  'secrets',
  'contacts',
  'enemies',
  'false_beliefs',
  'first_hour',
] as const

const viewsOfCharacters = createListViews<Character, Character>()

/** Roles as the reader may know them: the private side of each by the role, and by those who see roles. */
export function filterCharacters(
  sight: Sight,
  characters: readonly Character[],
  withheldFactions: ReadonlySet<string>,
): readonly Character[] {
  const seen = viewsOfCharacters(sight, characters, filterCharacter)
  return withheldFactions.size === 0 ? seen : seen.map((one) => withoutFactions(one, withheldFactions))
}

function filterCharacter(sight: Sight, character: Character): Character | undefined {
  const {id, file, matter, places, bodies} = character
  const marks = matter.audience
    ? under(sight, [], withPlace(matter.audience, character), {kind: 'row', name: file})
    : []
  const personal = underDefault(sight, marks, [`role:${id}`], {kind: 'side', name: file}, places['title'])
  const publicSide = filterBlocks(sight, {marks, role: id}, character.publicSide).value
  const privateSide = filterBlocks(sight, {marks: personal, role: id}, character.privateSide).value
  const title = filterInlines(sight, {marks}, character.title).value
  const notes = bodies.map((body) => ({...body, blocks: filterBlocks(sight, {marks, role: id}, body.blocks).value}))
  if (!sees(sight, marks)) return undefined
  const inside = sees(sight, personal)
  const blocks = inside ? [...publicSide, ...privateSide] : publicSide
  return {
    ...character,
    title,
    publicSide,
    privateSide: inside ? privateSide : [],
    matter: matterOf(matter, inside),
    bodies: calledBodies(notes, blocks, [title]),
    // The hash of the whole file would tell of its private side.
    hash: '',
  }
}

function withPlace(mark: Mark, {places, file}: Character): Written {
  return {mark, place: places['audience'] ?? {file, line: 1, column: 1}}
}

function matterOf({audience: _, ...matter}: CharacterMatter, inside: boolean): CharacterMatter {
  return inside ? matter : {...matter, ...Object.fromEntries(privateMatter.map((field) => [field, []]))}
}

/** Of a faction that the reader may not know of, nobody is. */
function withoutFactions(character: Character, withheld: ReadonlySet<string>): Character {
  const {faction, ...matter} = character.matter
  return faction === undefined || !withheld.has(faction) ? character : {...character, matter}
}
