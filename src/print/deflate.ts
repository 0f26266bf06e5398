import {deflateSync} from 'node:zlib'
import {type BoundedMap, createBoundedMap, hashOf} from '../base/index.js'
import {recall} from './recall.js'

/** Level of deflate: 6 and 9 give half a hundredth less and take longer; 1 gives 15 % more in half the time. */
const level = 5
/**
 * For streams of a few hundred bytes: with tables as small as they are it is done in two thirds of the time, and room for
 * what comes of it that is no larger leaves less to tidy up.
 */
const brief = {level, windowBits: 12, memLevel: 5, chunkSize: 1024}

/** Drawing operators, one byte a letter. */
export const deflated = (code: string): Uint8Array => deflateSync(Buffer.from(code, 'latin1'), {level})

export const deflatedBriefly = (code: string): Uint8Array => deflateSync(Buffer.from(code, 'latin1'), brief)

/** Streams kept: some 4 KB each. */
const streamsKept = 500

/** Streams as they were deflated, by what they say: those of the pages of a paper that have not changed. */
export class DeflatedStreams {
  private readonly kept: BoundedMap<string, Uint8Array> = createBoundedMap(streamsKept)

  of(bytes: Uint8Array): Uint8Array {
    return recall(this.kept, hashOf(bytes), () => deflateSync(bytes, {level}))
  }
}
