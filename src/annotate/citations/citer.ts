import {type Diagnostic, hintFor, type LanguageCode, type Place} from '../../base/index.js'
import {languageOf} from '../../languages/index.js'
import type {Archive, CitedItem, Inline, Shelf, Work} from '../../model/index.js'
import type {Flow} from '../flow.js'
import type {DraftRun, Dress} from '../runs/dress.js'
import {workAnchor} from '../survey/anchors.js'
import type {Survey} from '../survey/survey.js'
import {renderArchival} from './archival.js'
import {type SetWorks, setWorks} from './engine.js'
import {renderLocator} from './locator.js'
import {markupRuns} from './markup.js'
import {scriptOf, tagOf} from './works.js'

type Citation = Pick<Extract<Inline, {kind: 'citation'}>, 'items' | 'form'>

/** Where a citation stands, in what dress, and who hears of its trouble. */
interface Stand {
  readonly flow: Pick<Flow, 'side' | 'language'>
  readonly dress: Dress
  readonly desk: {readonly report: (diagnostic: Diagnostic) => void}
}

/** Cites works and archival items, and knows what a bibliography lists. */
export interface Citer {
  cite(citation: Citation, stand: Stand): readonly DraftRun[]
  /** `Conquest 1990` or a shelfmark, without brackets. */
  short(key: string, place: Place, stand: Stand): readonly DraftRun[]
  works(side: LanguageCode, keys: 'cited' | 'all' | ReadonlySet<string>): readonly Work[]
  archives(side: LanguageCode, keys: 'cited' | 'all' | ReadonlySet<string>): readonly Archive[]
  /** The entry of a work as runs. */
  entry(work: Work, report: (diagnostic: Diagnostic) => void): readonly DraftRun[]
}

export function createCiter(shelf: Shelf, survey: Survey): Citer {
  const works = new Map(shelf.works.map((work) => [work.id, work]))
  const archives = new Map(shelf.archives.map((archive) => [archive.id, archive]))
  let set: SetWorks | undefined
  const setOnce = (): SetWorks =>
    (set ??= setWorks(listed(shelf, survey), shelf.conference.bibliography?.style ?? 'dossier'))
  const isWanted =
    (side: LanguageCode, keys: 'cited' | 'all' | ReadonlySet<string>) =>
    (id: string): boolean =>
      keys === 'all' || (keys === 'cited' ? (survey.cited.get(side)?.has(id) ?? false) : keys.has(id))

  const item = (
    {key, locator, authorless, place}: CitedItem,
    form: Citation['form'],
    stand: Stand,
  ): readonly DraftRun[] => {
    const {flow, desk} = stand
    const work = works.get(key)
    const archive = archives.get(key)
    const dress: Dress = {
      ...stand.dress,
      ...(survey.places.get(flow.side)?.has('bibliography') ? {goto: workAnchor(flow.side, key)} : {}),
    }
    if (archive) return [{text: renderArchival(archive, flow.side, locator), language: flow.side, ...dress}]
    if (!work) {
      const hint = hintFor(key, [...works.keys(), ...archives.keys()])
      desk.report({
        code: 'citation-unknown',
        severity: 'error',
        message: `no source has the key \`${key}\``,
        place,
        ...(hint ? {hint} : {}),
      })
      return [{text: `@${key}`, language: flow.language, ...stand.dress, touch: 'none'}]
    }
    const language = tagOf(work)
    const manner = languageOf(scriptOf(work) === 'cyrillic' ? 'ru' : 'en')
    const where = locator === undefined ? '' : `, ${renderLocator(locator, manner, 'page')}`
    const part = (which: 'both' | 'author' | 'year'): readonly DraftRun[] =>
      markupRuns(setOnce().short(key, which), language, dress)
    const plain = (text: string): DraftRun[] => (text === '' ? [] : [{text, language: manner.code, ...dress}])
    if (form === 'textual' && !authorless)
      return [...part('author'), ...plain(' ('), ...part('year'), ...plain(`${where})`)]
    return [...part(authorless ? 'year' : 'both'), ...plain(where)]
  }

  return {
    cite({items, form}, stand) {
      const plain = (text: string): DraftRun => ({text, language: stand.flow.language, ...stand.dress})
      const isTextual = form === 'textual' && items.every(({key}) => works.has(key))
      const parts = items.flatMap((one, index) => [
        ...(index === 0 ? [] : [plain('; ')]),
        ...(one.prefix ? [plain(`${one.prefix.trim()} `)] : []),
        ...item(one, isTextual ? 'textual' : 'parenthetical', stand),
      ])
      return isTextual || (form === 'textual' && items.length === 1) ? parts : [plain('('), ...parts, plain(')')]
    },
    short: (key, place, stand) => item({key, place}, 'parenthetical', stand),
    works: (side, keys) => shelf.works.filter((work) => isWanted(side, keys)(work.id)),
    archives: (side, keys) => shelf.archives.filter((archive) => isWanted(side, keys)(archive.id)),
    entry(work, report) {
      const html = setOnce().entry(work.id)
      if (html === undefined)
        report({
          code: 'bibliography-entry',
          severity: 'error',
          message: `\`${work.id}\` cannot be set: its author, title or date is not in order`,
          ...(work.place ? {place: work.place} : {}),
        })
      // citeproc has one rule for stops and quotes; Russian puts the stop outside.
      const set = scriptOf(work) === 'cyrillic' ? html?.replaceAll('.»', '».') : html
      return markupRuns(set ?? work.id, tagOf(work), {})
    },
  }
}

/** Works that the paper names or lists; years get their letters among these. */
function listed(shelf: Shelf, survey: Survey): readonly Work[] {
  if (survey.listed === 'all') return shelf.works
  const keys = new Set([...survey.listed, ...[...survey.cited.values()].flatMap((cited) => [...cited])])
  return shelf.works.filter((work) => keys.has(work.id))
}
