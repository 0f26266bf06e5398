import {type LanguageCode, type Localized, localize} from '../../base/index.js'
import {languageOf} from '../../languages/index.js'
import type {DiffReport, PaperChange} from './diffOutputs.js'

/** One line of a slip: a paper, and what is to be done with its leaves. */
export interface SlipLine {
  readonly paper: string
  readonly packet: string
  readonly put: string
  readonly take: string
  readonly sheets: string
  readonly words: readonly {readonly page: string; readonly before: string; readonly after: string}[]
}

const say = {
  title: {en: 'Errata', ru: 'Исправления'},
  nothing: {en: 'Nothing is to be printed again.', ru: 'Перепечатывать нечего.'},
  packet: {en: 'packet', ru: 'пакет'},
  copy: {en: 'copy', ru: 'экземпляр'},
  open: {en: '“', ru: '«'},
  close: {en: '”', ru: '»'},
  put: {en: 'print anew and put in leaves', ru: 'перепечатать и вложить страницы'},
  take: {en: 'take out leaves', ru: 'изъять страницы'},
  putAll: {en: 'print anew and put in', ru: 'перепечатать и вложить'},
  takeAll: {en: 'take out', ru: 'изъять'},
  sheets: {en: 'sheets', ru: 'листы'},
  whole: {en: 'the whole paper', ru: 'всю бумагу'},
  page: {en: 'p.', ru: 'с.'},
  for: {en: 'for', ru: 'вместо'},
  read: {en: 'read', ru: 'читать'},
  strike: {en: 'strike out', ru: 'вычеркнуть'},
  insert: {en: 'insert', ru: 'вставить'},
} as const satisfies {readonly [name: string]: Localized}

/** What a slip says of each paper, in one language. */
export function slipLines({changes}: DiffReport, language: LanguageCode): readonly SlipLine[] {
  return changes.map((change) => {
    const put = change.leaves.filter(({kind}) => kind !== 'removed').map(({leaf}) => leaf)
    const take = change.leaves.filter(({kind}) => kind !== 'added').map(({leaf}) => leaf)
    const list = (numbers: readonly number[], all: number): string =>
      numbers.length > 0 && numbers.length === all
        ? `${localize(say.whole, language)} (${ranges(numbers, language)})`
        : ranges(numbers, language)
    return {
      paper: nameOf(change, language),
      packet: change.packet ?? '',
      put: list(put, change.leavesAfter),
      take: list(take, change.leavesBefore),
      sheets: ranges(change.sheets, language),
      words: change.words ?? [],
    }
  })
}

/** The slip as text, for a screen or a message. */
export function renderSlip(report: DiffReport, language: LanguageCode): string {
  const word = (name: keyof typeof say): string => localize(say[name], language)
  if (report.changes.length === 0) return `${word('title')}: ${word('nothing')}`
  const lines = slipLines(report, language).flatMap(({paper, packet, put, take, sheets, words}) => [
    `· ${paper}${packet ? `, ${word('packet')} ${packet}` : ''}: ${[
      ...(take ? [told('take', take)] : []),
      ...(put ? [`${told('put', put)} (${word('sheets')} ${sheets})`] : []),
    ].join('; ')}`,
    ...words.map(({page, before, after}) => `    ${word('page')} ${page}: ${reading(before, after)}`),
  ])
  return [`${word('title')}`, ...lines].join('\n')

  function told(verb: 'take' | 'put', leaves: string): string {
    return `${word(leaves.startsWith(word('whole')) ? `${verb}All` : verb)} ${leaves}`
  }

  function reading(before: string, after: string): string {
    const quoted = (text: string): string => `${word('open')}${text}${word('close')}`
    if (before === '') return `${word('insert')} ${quoted(after)}`
    if (after === '') return `${word('strike')} ${quoted(before)}`
    return `${word('for')} ${quoted(before)} ${word('read')} ${quoted(after)}`
  }
}

function nameOf({title, committee, file, edition}: PaperChange, language: LanguageCode): string {
  const copy = /\.copy-(\d+)\.pdf$/u.exec(file)?.[1]
  const about = [committee, edition, copy ? `${localize(say.copy, language)} ${copy}` : ''].filter(Boolean)
  return `${title || file}${about.length > 0 ? ` (${about.join(', ')})` : ''}`
}

/** `1, 3–5`, as the language writes ranges. */
function ranges(numbers: readonly number[], language: LanguageCode): string {
  const {range, number} = languageOf(language)
  const runs: [number, number][] = []
  for (const one of numbers) {
    const last = runs.at(-1)
    if (last && one === last[1] + 1) last[1] = one
    else runs.push([one, one])
  }
  return runs.map(([from, to]) => (from === to ? number(from) : range(from, to))).join(', ')
}
