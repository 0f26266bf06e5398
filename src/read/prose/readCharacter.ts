import {type Diagnostic, hashOf, type Outcome} from '../../base/index.js'
import {type Block, type Character, type CharacterMatter, characterSchema, type Located} from '../../model/index.js'
import {resolveAddress} from '../address.js'
import {readMarkdown} from '../readMarkdown.js'
import {fileIdOf} from './fileId.js'
import type {ProseFile} from './readChapter.js'
import {placesOfKeys, readMatter} from './readMatter.js'
import {splitFrontMatter} from './splitFrontMatter.js'

/** One role. Whatever does not stand in `:::public` is private. */
export function readCharacter({file, text, language}: ProseFile): Outcome<Character> {
  const {value: parts, diagnostics: split} = splitFrontMatter(file, text)
  const {value: matter, diagnostics: complaints} = readMatter(characterSchema, file, parts)
  const titles: {[name: string]: {text: string; place: ReturnType<Located<unknown>['placeOf']>}} = matter
    ? {title: {text: matter.value.title, place: matter.placeOf(['title'])}}
    : {}
  const body = readMarkdown({
    file,
    text: parts.body,
    line: parts.bodyLine,
    column: 1,
    language,
    manner: 'character',
    titles,
  })
  const sides = sidesOf(body.value.blocks)
  const portrait = matter ? withPortrait(matter, file) : {value: emptyMatter(file), diagnostics: []}
  return {
    value: {
      id: portrait.value.id,
      file,
      language,
      title: body.value.titles['title'] ?? [],
      matter: portrait.value,
      ...sides.value,
      bodies: body.value.bodies,
      places: {title: {file, line: 1, column: 1}, ...(matter ? placesOfKeys(matter.value, matter.placeOf) : {})},
      hash: hashOf(text),
    },
    diagnostics: [
      ...(split.length > 0 ? split : complaints),
      ...portrait.diagnostics,
      ...body.diagnostics,
      ...sides.diagnostics,
    ],
  }
}

/**
 * Fails closed: only the blocks of a `:::public` at the top level of the file are public, and none of them when a side
 * stands inside it.
 */
function sidesOf(blocks: readonly Block[]): Outcome<Pick<Character, 'publicSide' | 'privateSide'>> {
  const publicSide: Block[] = []
  const privateSide: Block[] = []
  const diagnostics: Diagnostic[] = []
  for (const block of blocks) {
    const inner = block.kind === 'container' && isSide(block) ? block.blocks : [block]
    const nested = inner.flatMap(sidesIn)
    for (const side of nested) {
      diagnostics.push({
        code: 'side-nested',
        severity: 'error',
        message: `\`${side.name}\` stands inside another container: all of it stays private`,
        place: side.place,
      })
    }
    const open = block.kind === 'container' && block.name === 'public' && nested.length === 0
    ;(open ? publicSide : privateSide).push(...inner)
  }
  return {value: {publicSide, privateSide}, diagnostics}
}

type Container = Extract<Block, {kind: 'container'}>

const isSide = ({name}: Container): boolean => name === 'public' || name === 'private'

/** Sides at any depth. */
function sidesIn(block: Block): Container[] {
  if (block.kind === 'list') return block.items.flatMap((item) => item.blocks.flatMap(sidesIn))
  if (block.kind !== 'container') return []
  return [...(isSide(block) ? [block] : []), ...block.blocks.flatMap(sidesIn)]
}

/** The portrait's address from the root of the project. */
function withPortrait({value, placeOf}: Located<CharacterMatter>, file: string): Outcome<CharacterMatter> {
  if (value.portrait === undefined) return {value, diagnostics: []}
  const resolved = resolveAddress(file, value.portrait)
  if ('path' in resolved) return {value: {...value, portrait: resolved.path}, diagnostics: []}
  const {portrait: _, ...rest} = value
  const complaint: Diagnostic = {
    code: 'path-outside',
    severity: 'error',
    message: `the address \`${value.portrait}\` ${resolved.problem}`,
    place: placeOf(['portrait']),
    hint: 'give an address inside the project, relative to this file: `../figures/yezhov.png`',
  }
  return {value: rest, diagnostics: [complaint]}
}

const emptyMatter = (file: string): CharacterMatter => characterSchema.parse({id: fileIdOf(file), title: '-'})
