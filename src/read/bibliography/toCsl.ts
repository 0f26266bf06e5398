import type {Creator, Entry} from '@retorquere/bibtex-parser'
import {cslDateOf} from './cslDate.js'

/** Types of BibTeX and BibLaTeX, and those of CSL 1.0.2. */
const types: {readonly [type: string]: string} = {
  article: 'article-journal',
  book: 'book',
  mvbook: 'book',
  booklet: 'pamphlet',
  collection: 'book',
  mvcollection: 'book',
  proceedings: 'book',
  reference: 'book',
  manual: 'book',
  inbook: 'chapter',
  bookinbook: 'chapter',
  incollection: 'chapter',
  suppbook: 'chapter',
  inreference: 'entry-encyclopedia',
  inproceedings: 'paper-conference',
  conference: 'paper-conference',
  thesis: 'thesis',
  phdthesis: 'thesis',
  mastersthesis: 'thesis',
  techreport: 'report',
  report: 'report',
  unpublished: 'manuscript',
  online: 'webpage',
  electronic: 'webpage',
  www: 'webpage',
  periodical: 'periodical',
  letter: 'personal_communication',
  video: 'motion_picture',
  movie: 'motion_picture',
  audio: 'song',
  image: 'graphic',
  map: 'map',
  legislation: 'legislation',
  jurisdiction: 'legal_case',
  archival: 'manuscript',
  newspaper: 'article-newspaper',
}

/** Fields that go over by another name; the first of several that are there counts. */
const fields: {readonly [csl: string]: readonly string[]} = {
  'container-title': ['journaltitle', 'journal', 'booktitle', 'maintitle'],
  'title-short': ['shorttitle'],
  'collection-title': ['series'],
  publisher: ['publisher', 'institution', 'school', 'organization', 'howpublished'],
  'publisher-place': ['location', 'address'],
  page: ['pages'],
  'number-of-pages': ['pagetotal'],
  volume: ['volume'],
  'number-of-volumes': ['volumes'],
  edition: ['edition'],
  'event-title': ['eventtitle'],
  archive: ['archive', 'library'],
  archive_location: ['archive_location', 'shelfmark'],
  genre: ['type'],
  DOI: ['doi'],
  ISBN: ['isbn'],
  ISSN: ['issn'],
  URL: ['url'],
  note: ['note', 'addendum'],
  medium: ['medium'],
}

/** Kinds of people, and those of CSL. */
const creators: {readonly [csl: string]: string} = {
  author: 'author',
  editor: 'editor',
  translator: 'translator',
  'container-author': 'bookauthor',
  director: 'director',
  commentator: 'commentator',
}

export const cslTypeOf = (type: string): string => types[type.toLowerCase()] ?? 'document'

/** The fields of an entry as CSL-JSON names them. Titles stay as they are written. */
export function toCsl({type, fields: given}: Entry): {readonly [field: string]: unknown} {
  const words = (name: string): string => textOf((given as {readonly [name: string]: unknown})[name])
  const first = (names: readonly string[]): string => names.map(words).find((text) => text !== '') ?? ''
  const csl: {[field: string]: unknown} = {type: cslTypeOf(type)}
  const title = [words('title'), words('subtitle')].filter(Boolean).join(': ')
  if (title) csl['title'] = title
  for (const [name, from] of Object.entries(fields)) if (first(from)) csl[name] = first(from)
  for (const [name, from] of Object.entries(creators)) {
    const people = (given as {readonly [name: string]: unknown})[from]
    if (Array.isArray(people) && people.length > 0) csl[name] = people.map(nameOf)
  }
  const number = words('number') || words('issue')
  if (number)
    csl[
      csl['type'] === 'article-journal' || csl['type'] === 'article-newspaper'
        ? 'issue'
        : csl['collection-title']
          ? 'collection-number'
          : 'number'
    ] = number
  const dates = {
    issued: cslDateOf(words('date') || words('year'), words('month')),
    accessed: cslDateOf(words('urldate')),
    'original-date': cslDateOf(words('origdate')),
  }
  for (const [name, date] of Object.entries(dates)) if (date) csl[name] = date
  return csl
}

/** A list (publishers, places) in one line. */
const textOf = (value: unknown): string =>
  Array.isArray(value)
    ? value.filter((one) => typeof one === 'string').join('; ')
    : typeof value === 'string'
      ? value
      : ''

function nameOf({name, lastName, firstName, prefix, suffix}: Creator): {readonly [part: string]: string} {
  if (name !== undefined || lastName === undefined) return {literal: name ?? firstName ?? ''}
  return {
    family: lastName,
    ...(firstName ? {given: firstName} : {}),
    ...(prefix ? {'non-dropping-particle': prefix} : {}),
    ...(suffix ? {suffix} : {}),
  }
}
