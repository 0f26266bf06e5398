import type {Diagnostic, Place} from '../../base/index.js'
import type {Chapter, Inline} from '../../model/index.js'
import {createViews, type Sight, sees, under} from '../audiences/index.js'
import {bearsMarks} from './bearsMarks.js'
import {filterBlocks} from './blocks.js'
import {filterInlines} from './inlines.js'
import type {Within} from './kept.js'
import {calledBodies} from './notes.js'
import {renameAnchors, retakeSlugs} from './slugs.js'

const viewsOfChapters = createViews<Chapter, Chapter | undefined>()

/** A chapter as the reader may see it; nothing when it is not for them. */
export function filterChapter(sight: Sight, chapter: Chapter): Chapter | undefined {
  return viewsOfChapters(sight, chapter, (inner) => filter(inner, chapter))
}

function filter(sight: Sight, chapter: Chapter): Chapter | undefined {
  if (!bearsMarks(chapter)) return sees(sight, marksOfChapter(sight, chapter)) ? whole(chapter) : undefined
  const within = {marks: marksOfChapter(sight, chapter)}
  const {audiences: _, ...rest} = chapter
  const blocks = filterBlocks(sight, within, chapter.blocks).value
  const lines = {
    title: filterInlines(sight, within, chapter.title).value,
    ...(chapter.subtitle ? {subtitle: filterInlines(sight, within, chapter.subtitle).value} : {}),
    ...(chapter.author ? {author: filterInlines(sight, within, chapter.author).value} : {}),
  }
  const bodies = chapter.bodies.map((body) => ({...body, blocks: filterBlocks(sight, within, body.blocks).value}))
  if (!sees(sight, within.marks)) return undefined
  const called = calledBodies(bodies, blocks, Object.values<readonly Inline[]>(lines))
  for (const {id, blocks: left, place} of called)
    if (left.length === 0 && hasText(chapter, id)) sight.complain(noteWithheld(id, place))
  const renamed = retakeSlugs(chapter.blocks, blocks)
  return {
    ...rest,
    ...lines,
    blocks: renameAnchors(blocks, renamed),
    bodies: called.map((body) => ({...body, blocks: renameAnchors(body.blocks, renamed)})),
    // The hash of the whole file would tell of what is not in it.
    hash: '',
  }
}

const hasText = ({bodies}: Chapter, id: string): boolean =>
  bodies.some((body) => body.id === id && body.blocks.length > 0)

/** A call that leads to nothing tells that there is something. */
function noteWithheld(id: string, place: Place): Diagnostic {
  return {
    code: 'note-withheld',
    severity: 'error',
    concern: 'separation',
    message: `this audience reads a call of the note \`${id.replace(/^note\//u, '')}\`, which it may not see`,
    place,
    hint: 'put the call under the same mark, or the note outside it',
  }
}

const wholes = new WeakMap<Chapter, Chapter>()

/** A chapter with nothing to cut out of it, the same object for every reader. */
function whole(chapter: Chapter): Chapter {
  const {audiences: _, ...rest} = chapter
  const {title, subtitle = [], author = []} = chapter
  const known = wholes.get(chapter) ?? {
    ...rest,
    bodies: calledBodies(chapter.bodies, chapter.blocks, [title, subtitle, author]),
    hash: '',
  }
  wholes.set(chapter, known)
  return known
}

/** Whether the reader may open the file at all. A mark that nobody knows is told here: what it stands on is asked for no more. */
export function isOpen(sight: Sight, chapter: Chapter): boolean {
  return sees(sight, marksOfChapter({...sight, meet: () => {}}, chapter))
}

/** The title as the reader may see it; nothing of a chapter that is not for them. */
export function filterTitle(sight: Sight, chapter: Chapter): readonly Inline[] {
  const quiet = {...sight, complain: () => {}, meet: () => {}}
  const marks = marksOfChapter(quiet, chapter)
  return sees(quiet, marks) ? filterInlines(quiet, {marks}, chapter.title).value : []
}

function marksOfChapter(sight: Sight, {audiences, places, file}: Chapter): Within['marks'] {
  if (!audiences) return []
  const place = places['audience'] ?? {file, line: 1, column: 1}
  return under(sight, [], {mark: audiences, place}, {kind: 'chapter', name: file})
}
