import {type PageWords, readWords} from '../reading/readWords.js'

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
  const pages = await readWords(bytes)
  const faults: PileFault[] = []
  for (let at = 0; at < Math.max(pages.length, expected.length); at++) {
    const page = pages[at]
    const wanted = expected[at]
    const lacks = page && wanted ? lackOf(page, wanted) : (['side'] as const)
    if (lacks.length > 0) faults.push({side: at + 1, expected: wanted, lacks})
  }
  return faults
}

function lackOf({words, isEmpty}: PageWords, expected: Expected): PileFault['lacks'] {
  switch (expected.kind) {
    case 'blank':
      return words === '' ? [] : ['blank']
    case 'divider':
      return bears(words, expected.packet) ? [] : ['packet']
    case 'leaf': {
      // A leaf that says nothing bears nothing: the blank back of a part that begins on the right.
      if (isEmpty) return []
      const {packet, leaf, leaves, content} = expected
      return [
        ...(bears(words, packet) ? [] : (['packet'] as const)),
        ...(bears(words, `${leaf}/${leaves}`) ? [] : (['leaf'] as const)),
        ...(bears(words, content) ? [] : (['content'] as const)),
      ]
    }
  }
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
