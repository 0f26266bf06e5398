import type {Edit, Tape} from './tape.js'
import {type Binding, narrow, noBreak, type Typography} from './typography.js'

/** Opening signs before a word: they do not hide what word it is. */
const before = /^[«„“‘"'([{<⟨—–-]+/u
/** Signs after a word. */
const after = /[»“”’"')\]}>⟩,;:!?…]+$/u
const numberStart = /^[\d]|^[IVXLC]+(?![\p{L}])/u
const numberEnd = /(?:\d|(?<![\p{L}])[IVXLC]+|\d-?\p{Ll}{1,2}|%|½)[»”"')\]]*$/u
const capital = /^[«„“"'(]*\p{Lu}/u
const initial = /^\p{Lu}\p{Ll}?\.$/u
const initials = /^(?:\p{Lu}\p{Ll}?\.-?)+$/u
const whitespace = ' \u00A0\u202F\n\t\uFFFC'

/** Turns the spaces at which no line may end into no-break spaces. */
export function bindingEdits(tape: Tape, typographyAt: (offset: number) => Typography | undefined): Edit[] {
  const {text} = tape
  const edits: Edit[] = []
  for (let at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1)) {
    const binding = typographyAt(at)?.binding
    const put = binding && bound(text, at, binding)
    if (put) edits.push({start: at, end: at + 1, put})
  }
  return edits
}

function bound(text: string, at: number, binding: Binding): string | undefined {
  const [previous, next] = [wordBefore(text, at), wordAfter(text, at)]
  if (previous === '' || next === '') return undefined
  const [low, following] = [previous.toLowerCase(), next.replace(after, '').toLowerCase()]
  if (binding.knit.get(low)?.has(following)) return narrow
  if (binding.groupsDigits && isGroup(previous, next)) return narrow
  const holds =
    holdsNext(low, previous, next, binding) ||
    isHeld(previous, next, following, binding) ||
    isInitial(text, at, previous, next)
  return holds ? noBreak : undefined
}

function holdsNext(low: string, previous: string, next: string, binding: Binding): boolean {
  if (binding.holdsNext.has(low)) return true
  if (binding.holdsWhenCapital.has(low) && /^\p{Lu}/u.test(previous)) return true
  if (binding.holdsNumber.has(low) && numberStart.test(next)) return true
  if (binding.holdsDay.has(low) && /^\d{1,2}(?!\d)/u.test(next)) return true
  return binding.holdsName.has(low) && capital.test(next)
}

function isHeld(previous: string, next: string, following: string, binding: Binding): boolean {
  if (binding.heldByWord.has(following)) return true
  return binding.heldByNumber.has(following) && numberEnd.test(previous) && !/^\p{Lu}\.?$/u.test(next)
}

/** `12 500` but not `1937 500`: a group of three after one to three digits. */
function isGroup(previous: string, next: string): boolean {
  return /^\d{1,3}$/u.test(previous) && /^\d{3}(?!\d)/u.test(next)
}

/** `И. В. Сталин`, `J. V. Stalin`; `Сталин И. В.` where no surname follows the initials. */
function isInitial(text: string, at: number, previous: string, next: string): boolean {
  if (initials.test(previous) && capital.test(next)) return initial.test(previous) || initial.test(next) || /^\p{Lu}[\p{L}’'-]/u.test(next)
  if (!initials.test(next.replace(/[,;:)\]»”]+$/u, '')) || !/^\p{Lu}\p{Ll}/u.test(previous) || /[.,;:!?]$/u.test(previous)) return false
  const rest = text.slice(at + 1, at + 24)
  return !/^(?:\p{Lu}\p{Ll}?\.-?[ \u00A0]?)+\p{Lu}\p{Ll}/u.test(rest)
}

function wordBefore(text: string, at: number): string {
  let start = at
  while (start > 0 && !whitespace.includes(text[start - 1]!)) start--
  return text.slice(start, at).replace(before, '')
}

function wordAfter(text: string, at: number): string {
  let end = at + 1
  while (end < text.length && !whitespace.includes(text[end]!)) end++
  return text.slice(at + 1, end).replace(before, '')
}
