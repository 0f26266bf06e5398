import {type BoundedMap, createBoundedMap, type LanguageCode, localize, remember} from '../base/index.js'
import type {Page, Placed, RunningWords} from '../model/index.js'
import type {Master, Theme} from '../theme/index.js'
import {setBand} from './band.js'
import {once, type SetLine} from './furniture.js'
import {typeAreaOf} from './geometry.js'
import type {Facts} from './running.js'
import {setRunningLine} from './runningLine.js'

export interface Dressing {
  readonly theme: Theme
  readonly running: RunningWords
  /** Of the content: its first letters stand at the foot. */
  readonly hash: string
  readonly languages: readonly LanguageCode[]
  readonly setLine: SetLine
}

/** Sets heads, feet and bands on made-up pages, now that their marks and their number are known. */
export function dress(pages: readonly Page[], {theme, running, hash, languages, setLine: set}: Dressing): Page[] {
  const setLine = remember(setters, set, () => once(set))
  return pages.map((page) => {
    const master = theme.masters[page.master]
    if (!master) return page
    const facts = {
      page,
      pages: pages.length,
      running,
      hash,
      languages: page.facing && languages.length > 1 ? languagesOfSide(page, languages) : languages,
    }
    const lines = page.blank ? [] : linesOf(page, master, facts, setLine)
    return {...page, placed: [...page.placed, ...lines, ...bandOf(page, master, facts, setLine)]}
  })
}

/** What a typesetter has set for one document stands in the next. */
const setters = new WeakMap<SetLine, SetLine>()

function linesOf(page: Page, master: Master, facts: Facts, setLine: SetLine): readonly Placed[] {
  const area = typeAreaOf(master, page.side)
  const foot = setRunningLine(page.headless ? master.openingFoot : master.foot, area, facts, false, setLine)
  return page.headless ? foot : [...setRunningLine(master.head, area, facts, true, setLine), ...foot]
}

/** Bands kept of each master: both sides, for each audience of a conference. */
const bandsKept = 50
const bands = new WeakMap<SetLine, WeakMap<Master, BoundedMap<string, readonly Placed[]>>>()

/** The papers of one audience have the same band. */
function bandOf(page: Page, master: Master, {running: {band}, languages}: Facts, setLine: SetLine): readonly Placed[] {
  if (!master.band || !band) return []
  const ofSetter = remember(bands, setLine, () => new WeakMap<Master, BoundedMap<string, readonly Placed[]>>())
  const ofMaster = remember(ofSetter, master, () => createBoundedMap<string, readonly Placed[]>(bandsKept))
  const words = languages.map((language) => `${language} ${localize(band, language)}`)
  return remember(ofMaster, [page.side, page.width, page.height, ...words].join('|'), () =>
    setBand(page, master, band, languages, setLine),
  )
}

/** Of facing pages each speaks its own language. */
function languagesOfSide(page: Page, languages: readonly LanguageCode[]): readonly LanguageCode[] {
  return page.side === 'verso' ? languages.slice(0, 1) : languages.slice(1, 2)
}
