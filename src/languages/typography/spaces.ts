import type {Edit, Tape} from './tape.js'
import {narrow, noBreak, type Typography} from './typography.js'
import * as is from './words.js'

const initial = /^\p{Lu}\p{Ll}?\.$/u
const initialLetters = /^(?:\p{Lu}\p{Ll}?\.-?)+$/u

/** Turns the spaces at which no line may end into no-break spaces. */
export function bindingEdits({text}: Tape, typographyAt: (offset: number) => Typography | undefined): Edit[] {
  const edits: Edit[] = []
  let start = 0
  let at = next(text, 0)
  let ahead: Ahead | undefined
  let lexicon: is.Lexicon | undefined
  while (at < text.length) {
    const end = next(text, at + 1)
    if (text.charCodeAt(at) === space && at > start && end > at + 1) {
      const binding = typographyAt(at)?.binding
      if (lexicon?.binding !== binding) lexicon = binding && is.lexiconOf(binding)
      const one = ahead?.start === start && ahead.lexicon === lexicon ? ahead.kinds : undefined
      ahead = lexicon && {start: at + 1, lexicon, kinds: is.kindOf(text, at + 1, end, lexicon)}
      const put = ahead && bound(text, {start, at, end}, ahead, one)
      if (put) edits.push({start: at, end: at + 1, put})
    }
    start = at + 1
    at = end
  }
  return edits
}

/** A space and the ends of the words on both its sides. */
interface Gap {
  readonly start: number
  readonly at: number
  readonly end: number
}

/** What the word behind a gap is: it stands before the next one. */
interface Ahead {
  readonly start: number
  readonly lexicon: is.Lexicon
  readonly kinds: number
}

const space = 0x20

/** The end of the word that begins at `from`: a space of whatever kind, the end of a line or an object. */
function next(text: string, from: number): number {
  let at = from
  while (at < text.length && !isGap(text.charCodeAt(at))) at++
  return at
}

const isGap = (code: number): boolean =>
  code <= space
    ? code === space || code === 0x0a || code === 0x09
    : code >= 0xa0 && (code === 0xa0 || code === 0x202f || code === 0xfffc)

function bound(
  text: string,
  {start, at, end}: Gap,
  {lexicon, kinds: two}: Ahead,
  known: number | undefined,
): string | undefined {
  const {binding} = lexicon
  const one = known ?? is.kindOf(text, start, at, lexicon)
  if ((one | two) === 0) return undefined
  const [previous, following] = [text.slice(start, at), text.slice(at + 1, end)]
  if (
    one & is.knits &&
    binding.knit.get(is.bareStart(previous).toLowerCase())?.has(is.bareWord(following).toLowerCase())
  )
    return narrow
  if (binding.groupsDigits && one & is.headGroup && two & is.tailGroup) return narrow
  const holds =
    one & is.holdsNext ||
    two & is.heldByWord ||
    (one & is.holdsNumber && two & is.startsNumber) ||
    (one & is.holdsDay && two & is.startsDay) ||
    (one & is.holdsName && two & is.capital) ||
    (one & is.endsNumber && two & is.heldByNumber) ||
    ((one | two) & is.initials && isInitial(text, at, is.bareStart(previous), is.bareStart(following)))
  return holds ? noBreak : undefined
}

/** `И. В. Сталин`, `J. V. Stalin`; `Сталин И. В.` where no surname follows the initials. */
function isInitial(text: string, at: number, previous: string, following: string): boolean {
  if (initialLetters.test(previous) && /^\p{Lu}/u.test(following)) {
    return initial.test(previous) || initial.test(following) || /^\p{Lu}[\p{L}’'-]/u.test(following)
  }
  if (
    !initialLetters.test(following.replace(/[,;:)\]»”]+$/u, '')) ||
    !/^\p{Lu}\p{Ll}/u.test(previous) ||
    /[.,;:!?]$/u.test(previous)
  )
    return false
  const rest = text.slice(at + 1, at + 24)
  return !/^(?:\p{Lu}\p{Ll}?\.-?[ \u00A0]?)+\p{Lu}\p{Ll}/u.test(rest)
}
