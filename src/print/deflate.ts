import {deflateSync} from 'node:zlib'
import {type BoundedMap, createBoundedMap, hashOf} from '../base/index.js'
import {recall} from './recall.js'

/** Level of deflate: 6 and 9 give half a hundredth less and take longer; 1 gives 15 % more in half the time. */
const level = 5
/** Base-two logarithms of the bytes that deflate looks back over. */
const [leastWindow, mostWindow] = [9, 15] as const
/** What deflate keeps of its window for itself (zlib's `MIN_LOOKAHEAD`). */
const lookAhead = 262
/** Of 9. Tables of 8, the usual, take twice the memory, which has to be cleared for every stream, and pack no better. */
const memLevel = 7
/**
 * For streams of a few hundred bytes: with tables as small as they are it is done in two thirds of the time, and room for
 * what comes of it that is no larger leaves less to tidy up.
 */
const brief = {level, windowBits: 12, memLevel: 5, chunkSize: 1024}

/**
 * Deflated with a window no wider than the bytes need: a page has some ten thousand, and gives the same in half the time
 * that the widest takes.
 */
export function deflatedBytes(bytes: Uint8Array): Uint8Array {
  const needed = Math.ceil(Math.log2(bytes.length + lookAhead))
  return deflateSync(bytes, {level, memLevel, windowBits: Math.max(leastWindow, Math.min(mostWindow, needed))})
}

/** Drawing operators, one byte a letter. */
export const deflated = (code: string): Uint8Array => deflatedBytes(Buffer.from(code, 'latin1'))

export const deflatedBriefly = (code: string): Uint8Array => deflateSync(Buffer.from(code, 'latin1'), brief)

/** Streams kept: some 4 KB each. */
const streamsKept = 500

/** Streams as they were deflated, by what they say: those of the pages of a paper that have not changed. */
export class DeflatedStreams {
  private readonly kept: BoundedMap<string, Uint8Array> = createBoundedMap(streamsKept)

  of(bytes: Uint8Array): Uint8Array {
    return recall(this.kept, hashOf(bytes), () => deflatedBytes(bytes))
  }
}
