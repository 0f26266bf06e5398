import type {Edit, Tape} from './tape.js'
import type {DashManner, Typography} from './typography.js'

const anySign = /[-–—]/u
/** A dash beside a figure, a space or another; between a small letter and a capital it may join months. */
const anyDash = /[\dIVXLC%][ \u00A0]?[-–—]|[ \u00A0][-–—]|--|—|\p{Ll}[-–]\p{Lu}|(?:^|\n)[-–]/u
/** Dashes of a sentence: spaced, doubled, or long. A spaced hyphen is a dash its author could not type. */
const sentenceDash =
  /(?<=\S)[ \u00A0]+(?:-{1,3}|[–—])(?:[ \u00A0]+(?=\S)|(?=\n))|(?<=[\p{L}\p{N}\p{Pe}\p{Pf}"'”’»“.,!?…])(?:-{2,3}|—)(?=[\p{L}\p{N}\p{Ps}\p{Pi}"'„“«])/gu
const speechDash = /(?<=^|\n)(?:-{2,3}|[-–—])[ \u00A0]+(?=\S)/gu

type TypographyAt = (offset: number) => Typography | undefined

/** Sets every dash as its language does: in sentences, in speech, in ranges. */
export function dashEdits(tape: Tape, typographyAt: TypographyAt): Edit[] {
  if (!anySign.test(tape.text) || !anyDash.test(tape.text)) return []
  const taken: Edit[] = []
  const add = (edit: Edit): void => {
    if (!taken.some((other) => edit.start < other.end && other.start < edit.end)) taken.push(edit)
  }
  for (const manner of mannersOf(tape, typographyAt)) {
    const isHere = (offset: number): boolean => typographyAt(offset)?.dash === manner
    for (const range of manner.ranges)
      for (const edit of matches(tape.text, range, '–')) if (isHere(edit.start)) add(edit)
    for (const edit of matches(tape.text, speechDash, manner.speech)) if (isHere(edit.start)) add(edit)
    for (const edit of matches(tape.text, sentenceDash, manner.between)) {
      if (isHere(edit.start) && (manner.opensClosed || isOpen(tape, edit))) add(trimmed(tape, edit))
    }
  }
  return taken.filter((edit) => tape.text.slice(edit.start, edit.end) !== edit.put).sort((a, b) => a.start - b.start)
}

function mannersOf(tape: Tape, typographyAt: TypographyAt): Set<DashManner> {
  const manners = tape.starts.slice(0, -1).map((start) => typographyAt(start)?.dash)
  return new Set(manners.filter((manner) => manner !== undefined))
}

function matches(text: string, pattern: RegExp, put: string): Edit[] {
  return [...text.matchAll(pattern)].map((match) => ({start: match.index, end: match.index + match[0].length, put}))
}

/** Whether its author put spaces around it, or wrote it as hyphens. */
function isOpen({text}: Tape, {start, end}: Edit): boolean {
  return text.slice(start, end) !== '—'
}

/** At the end of a line of verse the space after the dash is not put. */
function trimmed({text}: Tape, edit: Edit): Edit {
  return text[edit.end] === '\n' ? {...edit, put: edit.put.trimEnd()} : edit
}
