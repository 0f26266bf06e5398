import {type BoundedMap, createBoundedMap, type LanguageCode, remember} from '../base/index.js'
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
  const {setLine, bands} = remember(kept, set, () => newKept(set))
  const name = running.band
  const words = JSON.stringify(name)
  const bandOf = (page: Page, {band, margins}: Master, spoken: readonly LanguageCode[]): readonly Placed[] => {
    if (!band || !name) return []
    const key = `${page.side} ${page.width} ${page.height} ${margins.top} ${spoken.join(' ')} ${words}`
    return remember(bands, key, () => setBand(page, margins.top, name, spoken, setLine))
  }
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
    return {...page, placed: [...page.placed, ...lines, ...bandOf(page, master, facts.languages)]}
  })
}

/** What was set for one document stands in the next. */
interface Kept {
  readonly setLine: SetLine
  readonly bands: BoundedMap<string, readonly Placed[]>
}

/** By typesetter. */
const kept = new WeakMap<SetLine, Kept>()
/** Bands kept: two to an audience, its language and the size of its paper. */
const bandsKept = 100

const newKept = (setLine: SetLine): Kept => ({setLine: once(setLine), bands: createBoundedMap(bandsKept)})

function linesOf(page: Page, master: Master, facts: Facts, setLine: SetLine): readonly Placed[] {
  const area = typeAreaOf(master, page.side)
  const foot = setRunningLine(page.headless ? master.openingFoot : master.foot, area, facts, false, setLine)
  return page.headless ? foot : [...setRunningLine(master.head, area, facts, true, setLine), ...foot]
}

/** Of facing pages each speaks its own language. */
function languagesOfSide(page: Page, languages: readonly LanguageCode[]): readonly LanguageCode[] {
  return page.side === 'verso' ? languages.slice(0, 1) : languages.slice(1, 2)
}
