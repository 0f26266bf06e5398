import type {Diagnostic, Place} from '../../base/index.js'
import type {Block, Inline, NoteBody} from '../../model/index.js'
import {withIds} from '../filter/slugs.js'
import {replaceBlocks, replaceInlines} from '../tree/index.js'

/** The text of one language of a paper. */
export interface Side {
  readonly blocks: readonly Block[]
  readonly notes: {readonly [id: string]: NoteBody}
}

interface AnchorAt {
  readonly id: string
  /** Of its chapter; empty before the first. */
  readonly owner: string
  readonly place: Place
  /** Titles of chapters keep their ids before all others. */
  readonly title: boolean
}

/**
 * Makes ids unique in the paper. The title of a chapter keeps its id, and so does the first of several sections; the
 * others become `<chapter>.<id>`, and references from their own chapters go with them. A reference from elsewhere to an
 * id that several chapters have is an error. `suffix` is put after every id of the right-hand language: `.en`.
 */
export function settleAnchors(side: Side, suffix: string, complain: (diagnostic: Diagnostic) => void): Side {
  const chapters = chaptersIn(side.blocks)
  const anchors = chapters.flatMap(({owner, blocks}) => anchorsIn(blocks, owner))
  twice(anchors).forEach(complain)
  const names = namesOf(anchors)
  const nameOf = (id: string, owner: string): string => (names.get(`${owner}#${id}`) ?? id) + suffix
  const known = new Set(anchors.map(({id}) => id))
  const firsts = new Map(anchors.map((one) => [one.id, anchors.filter(({id}) => id === one.id)]))
  return {
    blocks: chapters.flatMap(({owner, blocks}) => settle(blocks, owner)),
    notes: Object.fromEntries(
      Object.entries(side.notes).map(([id, body]) => [id, {...body, blocks: settle(body.blocks, ownerOfNote(id))}]),
    ),
  }

  function settle(blocks: readonly Block[], owner: string): readonly Block[] {
    const inline = (one: Inline): readonly Inline[] | undefined => {
      if (one.kind !== 'reference' || !known.has(one.target)) return undefined
      const target = targetOf(one.target, owner, one.place)
      const written = target === one.target ? {} : {written: one.target}
      return [{...one, target, ...written, children: replaceInlines(one.children, {inline})}]
    }
    return withIds(replaceBlocks(blocks, {inline}), (id) => nameOf(id, owner))
  }

  function targetOf(target: string, owner: string, place: Place): string {
    const all = firsts.get(target) ?? []
    const own = all.find((anchor) => anchor.owner === owner)
    if (!own && all.length > 1 && !all.some(({title}) => title)) complain(ambiguous(target, place, all))
    const chosen = own ?? all.find(({title}) => title) ?? all[0]
    return nameOf(target, chosen?.owner ?? '')
  }
}

/** `history.en/note/1` is of `history`. */
const ownerOfNote = (id: string): string => (id.split('/')[0] ?? '').replace(/\.[^.]*$/u, '')

/** The blocks in stretches of one chapter each. */
function chaptersIn(blocks: readonly Block[]): readonly {readonly owner: string; readonly blocks: readonly Block[]}[] {
  const chapters: {owner: string; blocks: Block[]}[] = [{owner: '', blocks: []}]
  for (const block of blocks) {
    if (block.kind === 'heading' && block.chapter) chapters.push({owner: block.chapter.id, blocks: []})
    else if (block.kind === 'section' && chapters.at(-1)?.owner !== '') chapters.push({owner: '', blocks: []})
    chapters.at(-1)?.blocks.push(block)
  }
  return chapters
}

function anchorsIn(blocks: readonly Block[], owner: string): readonly AnchorAt[] {
  const anchors: AnchorAt[] = []
  replaceBlocks(blocks, {
    block(block) {
      if ('id' in block && block.id !== undefined)
        anchors.push({
          id: block.id,
          owner,
          place: block.place,
          title: block.kind === 'heading' && block.chapter !== undefined,
        })
      return undefined
    },
  })
  return anchors
}

/** New names, by `owner#id`, of those that may not keep their own. */
function namesOf(anchors: readonly AnchorAt[]): ReadonlyMap<string, string> {
  const taken = new Map<string, string>(anchors.filter(({title}) => title).map(({id, owner}) => [id, owner]))
  const names = new Map<string, string>()
  for (const {id, owner, title} of anchors) {
    const holder = taken.get(id)
    if (holder === undefined) taken.set(id, owner)
    else if (holder !== owner && !title) names.set(`${owner}#${id}`, owner === '' ? `paper.${id}` : `${owner}.${id}`)
  }
  return names
}

/** A chapter that is placed twice, or two chapters that call themselves alike. */
function twice(anchors: readonly AnchorAt[]): readonly Diagnostic[] {
  const titles = anchors.filter(({title}) => title)
  return titles.flatMap((anchor, at) => {
    const first = titles.findIndex(({id}) => id === anchor.id)
    if (first === at) return []
    const related = [{place: titles[first]?.place ?? anchor.place, message: 'first here'}]
    return [
      {
        code: 'id-duplicate',
        severity: 'error',
        message: `\`${anchor.id}\` is the id of two chapters of this paper`,
        place: anchor.place,
        related,
      },
    ] as const
  })
}

function ambiguous(target: string, place: Place, all: readonly AnchorAt[]): Diagnostic {
  return {
    code: 'id-duplicate',
    severity: 'error',
    message: `\`#${target}\` stands in ${all.length} chapters`,
    place,
    related: all.map((anchor) => ({place: anchor.place, message: `in \`${anchor.owner}\``})),
    hint: 'give the section that is meant an id of its own: `## Title {#id}`',
  }
}
