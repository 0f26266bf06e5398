import type {Edit, Tape} from './tape.js'
import {type Binding, narrow, noBreak, type Typography} from './typography.js'
import * as is from './words.js'

const initial = /^\p{Lu}\p{Ll}?\.$/u
const initialLetters = /^(?:\p{Lu}\p{Ll}?\.-?)+$/u
const gap = /[ \u00A0\u202F\n\t\uFFFC]/gu

/** Turns the spaces at which no line may end into no-break spaces. */
export function bindingEdits({text}: Tape, typographyAt: (offset: number) => Typography | undefined): Edit[] {
  const edits: Edit[] = []
  let start = 0
  let at = next(text, 0)
  let ahead: Ahead | undefined
  while (at < text.length) {
    const end = next(text, at + 1)
    if (text[at] === ' ' && at > start && end > at + 1) {
      const binding = typographyAt(at)?.binding
      const one = ahead?.start === start && ahead.binding === binding ? ahead.kinds : undefined
      ahead = binding && {start: at + 1, binding, kinds: is.kindOf(text.slice(at + 1, end), binding)}
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
  readonly binding: Binding
  readonly kinds: number
}

function next(text: string, from: number): number {
  gap.lastIndex = from
  return gap.exec(text)?.index ?? text.length
}

function bound(
  text: string,
  {start, at, end}: Gap,
  {binding, kinds: two}: Ahead,
  known: number | undefined,
): string | undefined {
  const [previous, following] = [text.slice(start, at), text.slice(at + 1, end)]
  const one = known ?? is.kindOf(previous, binding)
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
