import type {Chapter, Conference, Heading} from '../../model/index.js'
import {lineWithNoteIds, type Noted, withNoteIds} from './noteIds.js'

/** How a chapter stands in a paper: its title as a heading of the first level, its notes under ids of their own. */
export function placeChapter(chapter: Chapter, conference: Conference, unnumbered: boolean): Noted {
  const {id, language} = chapter
  const {blocks, bodies} = withNoteIds(chapter, `${id}.${language}`)
  return {blocks: [titleOf(chapter, conference, unnumbered), ...blocks], bodies}
}

function titleOf(chapter: Chapter, conference: Conference, unnumbered: boolean): Heading {
  const {id, language, lettering, title, subtitle, author, places, file} = chapter
  const line = (inlines: Chapter['title']) => lineWithNoteIds(inlines, `${id}.${language}`)
  return {
    kind: 'heading',
    depth: 1,
    id,
    children: line(title),
    ...(unnumbered ? {unnumbered: true} : {}),
    chapter: {
      id,
      language,
      lettering,
      ...(subtitle ? {subtitle: line(subtitle)} : {}),
      ...(author ? {author: line(author)} : {}),
      notes: restartOf(chapter, conference),
    },
    place: places['title'] ?? {file, line: 1, column: 1},
  }
}

/** What its front matter says, or what the conference does. */
function restartOf({notes, places}: Chapter, conference: Conference): 'chapter' | 'document' {
  return places['notes'] ? notes : (conference.notes?.restart ?? notes)
}
