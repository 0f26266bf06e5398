import type {ArchiveDialect, LocatorKind} from '../language.js'

export const locators: {readonly [kind in LocatorKind]: {readonly one: string; readonly many: string}} = {
  page: {one: 'p.', many: 'pp.'},
  leaf: {one: 'l.', many: 'll.'},
  volume: {one: 'vol.', many: 'vols.'},
  issue: {one: 'no.', many: 'nos.'},
  chapter: {one: 'ch.', many: 'chs.'},
  section: {one: 'sec.', many: 'secs.'},
  part: {one: 'pt.', many: 'pts.'},
  article: {one: 'art.', many: 'arts.'},
  note: {one: 'n.', many: 'nn.'},
  document: {one: 'doc.', many: 'docs.'},
  column: {one: 'col.', many: 'cols.'},
  line: {one: 'line', many: 'lines'},
}

export const locatorWords: ReadonlyMap<string, LocatorKind> = new Map([
  ['p', 'page'], ['pp', 'page'], ['page', 'page'], ['pages', 'page'],
  ['l', 'leaf'], ['ll', 'leaf'], ['leaf', 'leaf'], ['leaves', 'leaf'],
  ['vol', 'volume'], ['vols', 'volume'], ['volume', 'volume'],
  ['no', 'issue'], ['nos', 'issue'], ['issue', 'issue'],
  ['ch', 'chapter'], ['chs', 'chapter'], ['chap', 'chapter'], ['chapter', 'chapter'],
  ['sec', 'section'], ['secs', 'section'], ['section', 'section'],
  ['pt', 'part'], ['pts', 'part'], ['part', 'part'],
  ['art', 'article'], ['arts', 'article'], ['article', 'article'],
  ['n', 'note'], ['nn', 'note'], ['note', 'note'],
  ['doc', 'document'], ['docs', 'document'], ['document', 'document'],
  ['col', 'column'], ['cols', 'column'], ['line', 'line'], ['lines', 'line'],
])

/** `RGASPI, f. 17, op. 71, d. 43, l. 5`. */
export const archive: ArchiveDialect = {fond: 'f.', opis: 'op.', delo: 'd.', list: 'l.', lists: 'll.', joint: ', ', stop: '.'}
