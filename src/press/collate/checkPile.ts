import {readPdf} from '../reading/readFile.js'
import type {PageRead} from '../reading/types.js'

/** What a side of a pile must bear to be told from every other. */
export type Expected =
  | {
      readonly kind: 'leaf'
      readonly packet: string
      readonly leaf: number
      readonly leaves: number
      readonly content: string
    }
  | {readonly kind: 'divider'; readonly packet: string}
  | {readonly kind: 'blank'}

export interface PileFault {
  /** Of the pile, from 1. */
  readonly side: number
  readonly expected: Expected | undefined
  /** What it does not bear: `packet`, `leaf`, `content`; `blank` for words where there should be none; `side` for one too many or too few. */
  readonly lacks: readonly ('packet' | 'leaf' | 'content' | 'blank' | 'side')[]
}

/**
 * Reads a finished pile back by a program that did not make it, and holds each side against what the list says lies
 * there: in this order, each once, nothing besides.
 */
export async function checkPile(bytes: Uint8Array, expected: readonly Expected[]): Promise<readonly PileFault[]> {
  const {pages} = await readPdf(bytes)
  const faults: PileFault[] = []
  for (let at = 0; at < Math.max(pages.length, expected.length); at++) {
    const page = pages[at]
    const wanted = expected[at]
    const lacks = page && wanted ? lackOf(page, wanted) : (['side'] as const)
    if (lacks.length > 0) faults.push({side: at + 1, expected: wanted, lacks})
  }
  return faults
}

function lackOf(page: PageRead, expected: Expected): PileFault['lacks'] {
  const words = wordsOf(page)
  switch (expected.kind) {
    case 'blank':
      return words === '' ? [] : ['blank']
    case 'divider':
      return bears(words, expected.packet) ? [] : ['packet']
    case 'leaf': {
      // A leaf that says nothing bears nothing: the blank back of a part that begins on the right.
      if (page.glyphs.length === 0 && page.pictures.length === 0) return []
      const {packet, leaf, leaves, content} = expected
      return [
        ...(bears(words, packet) ? [] : (['packet'] as const)),
        ...(bears(words, `${leaf}/${leaves}`) ? [] : (['leaf'] as const)),
        ...(bears(words, content) ? [] : (['content'] as const)),
      ]
    }
  }
}

/** All words of a page; what stands on another line begins a line. */
function wordsOf({glyphs}: PageRead): string {
  let text = ''
  let y: number | undefined
  for (const glyph of glyphs) {
    if (y !== undefined && Math.abs(glyph.y - y) > 0.5) text += '\n'
    text += glyph.text
    y = glyph.y
  }
  return text.trim()
}

/** By itself, not as a part of a longer word or number: `1/12` is not in `11/12`. */
function bears(words: string, mark: string): boolean {
  if (mark === '') return false
  for (let at = words.indexOf(mark); at >= 0; at = words.indexOf(mark, at + 1)) {
    const before = words[at - 1] ?? ' '
    const after = words[at + mark.length] ?? ' '
    if (!isPart(before) && !isPart(after)) return true
  }
  return false
}

const isPart = (character: string): boolean => /[\p{L}\p{N}/-]/u.test(character)
