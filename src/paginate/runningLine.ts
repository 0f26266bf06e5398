import {type BoundedMap, createBoundedMap, type Pt, remember} from '../base/index.js'
import type {Placed} from '../model/index.js'
import type {RunningLine, RunningParts} from '../theme/index.js'
import {baselineOf, furniture, naturalWidth, requestOf, type SetLine, vectors} from './furniture.js'
import type {TypeArea} from './geometry.js'
import {type Facts, wordsOf} from './running.js'

/** Points. Least space between two parts of a running line. */
const partGap: Pt = 12
/** Part of the leading between a running line's baseline and its rule. */
const ruleGap = 0.4
const positions = ['left', 'center', 'right'] as const
type Position = (typeof positions)[number]

/** A running head (`above`) or foot, its baseline at its distance from the type area, with its rule on the side of the text. */
export function setRunningLine(
  line: RunningLine,
  area: TypeArea,
  facts: Facts,
  above: boolean,
  setLine: SetLine,
): readonly Placed[] {
  const parts = facts.page.side === 'recto' ? line.recto : line.verso
  const wished = wordsIn(parts, facts)
  const ofSetter = remember(kept, setLine, () => new WeakMap<RunningParts, BoundedMap<string, readonly Placed[]>>())
  const ofParts = remember(ofSetter, parts, () => createBoundedMap<string, readonly Placed[]>(linesKept))
  return remember(ofParts, keyOf(wished, parts, facts, area, above), () =>
    placeLine(line, {parts, wished, area, facts, above, setLine}),
  )
}

/** Lines kept of each kind and side: heads stay as they are while the version in the feet changes. */
const linesKept = 600
const kept = new WeakMap<SetLine, WeakMap<RunningParts, BoundedMap<string, readonly Placed[]>>>()

type Words = {readonly [P in Position]: string}

const wordsIn = (parts: RunningParts, facts: Facts): Words => ({
  left: wordsOf(parts.left, facts),
  center: wordsOf(parts.center, facts),
  right: wordsOf(parts.right, facts),
})

const firstOf = (facts: Facts): Facts => ({...facts, languages: facts.languages.slice(0, 1)})

/** Its words, and those of one language that may stand in their place. */
function keyOf(words: Words, parts: RunningParts, facts: Facts, {full, top, height}: TypeArea, above: boolean): string {
  const {left, center, right} = words
  const one = facts.languages.length > 1 ? Object.values(wordsIn(parts, firstOf(facts))).join('|') : ''
  return `${above}|${full.x}|${full.width}|${top}|${height}|${facts.languages[0]}|${left}|${center}|${right}|${one}`
}

interface Asked {
  readonly parts: RunningParts
  /** As long as they are. */
  readonly wished: Words
  readonly area: TypeArea
  readonly facts: Facts
  readonly above: boolean
  readonly setLine: SetLine
}

function placeLine(line: RunningLine, {parts, wished, area, facts, above, setLine}: Asked): readonly Placed[] {
  const {x, width} = area.full
  const baseline = above ? area.top - line.distance : area.top + area.height + line.distance
  const set = (text: string, align: Position) =>
    setLine(requestOf(parts.styles?.[align] ?? line.style, text, facts.languages[0] ?? 'en', width, align))
  const words = fitted(wished, parts, {facts, width}, (text, position) =>
    text === '' ? 0 : naturalWidth(set(text, position)),
  )
  const placed: Placed[] = []
  let leading = 0
  for (const position of positions) {
    if (words[position] === '') continue
    const strip = set(words[position], position)
    leading = strip.height
    placed.push(furniture(strip, x, baseline - baselineOf(strip), width))
  }
  if (line.rule > 0 && placed.length > 0) {
    const y = above ? baseline + leading * ruleGap : baseline - leading
    placed.push(
      furniture(
        vectors(0, {kind: 'rule', x1: 0, y1: 0, x2: width, y2: 0, thickness: line.rule, colour: '#000000'}),
        x,
        y,
        width,
      ),
    )
  }
  return placed
}

/** Words of the parts, the longest shortened until they do not touch: first to one language, then word by word. */
function fitted(
  wished: Words,
  parts: RunningParts,
  {facts, width}: {readonly facts: Facts; readonly width: Pt},
  widthOf: (text: string, position: Position) => Pt,
): Words {
  const words = {...wished}
  const one = firstOf(facts)
  for (;;) {
    const widths = {
      left: widthOf(words.left, 'left'),
      center: widthOf(words.center, 'center'),
      right: widthOf(words.right, 'right'),
    }
    if (areApart(widths, width)) return words
    const longest = positions.reduce((best, position) => (widths[position] > widths[best] ? position : best))
    const plain = wordsOf(parts[longest], one)
    const shorter =
      plain.length < words[longest].length && !words[longest].endsWith('…') ? plain : withoutLastWord(words[longest])
    if (shorter === words[longest]) return words
    words[longest] = shorter
  }
}

function areApart({left, center, right}: {readonly [P in Position]: Pt}, width: Pt): boolean {
  if (center === 0) return left + right + (left > 0 && right > 0 ? partGap : 0) <= width
  return Math.max(left, right) + (left + right > 0 ? partGap : 0) + center / 2 <= width / 2
}

/** `Organs of the Party and the…` as `Organs of the Party and…`. */
function withoutLastWord(text: string): string {
  const words = text.replace(/…$/u, '').trimEnd().split(' ')
  return words.length > 1
    ? `${words
        .slice(0, -1)
        .join(' ')
        .replace(/[\s,.:;·/—–-]+$/u, '')}…`
    : text
}
