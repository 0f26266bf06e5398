import type {Chapter, Committee} from '../../model/index.js'
import {isOpen} from '../filter/chapter.js'
import {type DataSight, filterRows, type RowRule} from './rows.js'

/** What the committee's own file may tell a reader who sees these works. Its other papers are nobody's business. */
export function filterCommittee(
  sight: DataSight,
  committee: Committee,
  chapters: readonly Chapter[],
  isWork: (id: string) => boolean,
): Committee {
  const rule = (key: string, more: Partial<RowRule> = {}): RowRule => ({file: 'committee', path: [key], ...more})
  return {
    ...committee,
    people: [...filterRows(sight, committee.people, rule('people'))],
    letters: committee.letters.filter((name) => isPlaced(sight, chapters, name)),
    chapters: committee.chapters.filter((name) => isPlaced(sight, chapters, name)),
    sources: committee.sources.filter((name) => isPlaced(sight, chapters, name)),
    reading: committee.reading.filter(({work}) => isWork(work)),
    caucuses: [...filterRows(sight, committee.caucuses, rule('caucuses', {row: ['dais']}))],
    factions: [
      ...filterRows(sight, committee.factions, ({id}) => rule('factions', {fields: {brief: [`faction:${id}`]}})),
    ],
    documents: [],
  }
}

function isPlaced(sight: DataSight, chapters: readonly Chapter[], name: string): boolean {
  const named = chapters.filter((chapter) => isNamed(chapter, name))
  return named.length === 0 || named.some((chapter) => isOpen(sight, chapter))
}

/** By the name of its file without language (`10-history`), or by its id. */
export function isNamed({file, id, language}: Pick<Chapter, 'file' | 'id' | 'language'>, name: string): boolean {
  return id === name || file.replace(/^.*\//u, '') === `${name}.${language}.md`
}
