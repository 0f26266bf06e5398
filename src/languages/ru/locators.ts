import type {ArchiveDialect, LocatorKind} from '../language.js'

export const locators: {readonly [kind in LocatorKind]: {readonly one: string; readonly many: string}} = {
  page: {one: 'с.', many: 'с.'},
  leaf: {one: 'л.', many: 'л.'},
  volume: {one: 'т.', many: 'т.'},
  issue: {one: '№', many: '№'},
  chapter: {one: 'гл.', many: 'гл.'},
  section: {one: 'разд.', many: 'разд.'},
  part: {one: 'ч.', many: 'ч.'},
  article: {one: 'ст.', many: 'ст.'},
  note: {one: 'примеч.', many: 'примеч.'},
  document: {one: 'док.', many: 'док.'},
  column: {one: 'стб.', many: 'стб.'},
  line: {one: 'стк.', many: 'стк.'},
}

export const locatorWords: ReadonlyMap<string, LocatorKind> = new Map([
  ['с', 'page'],
  ['сс', 'page'],
  ['стр', 'page'],
  ['страница', 'page'],
  ['л', 'leaf'],
  ['лл', 'leaf'],
  ['лист', 'leaf'],
  ['т', 'volume'],
  ['тт', 'volume'],
  ['том', 'volume'],
  ['№', 'issue'],
  ['вып', 'issue'],
  ['гл', 'chapter'],
  ['глава', 'chapter'],
  ['разд', 'section'],
  ['§', 'section'],
  ['ч', 'part'],
  ['часть', 'part'],
  ['ст', 'article'],
  ['статья', 'article'],
  ['прим', 'note'],
  ['примеч', 'note'],
  ['сноска', 'note'],
  ['док', 'document'],
  ['стб', 'column'],
  ['стк', 'line'],
])

/** GOST R 7.0.5-2008, section 11: `РГАСПИ. Ф. 17. Оп. 71. Д. 43. Л. 5`. */
export const archive: ArchiveDialect = {
  fond: 'Ф.',
  opis: 'Оп.',
  delo: 'Д.',
  list: 'Л.',
  lists: 'Л.',
  joint: '. ',
  stop: '.',
}
