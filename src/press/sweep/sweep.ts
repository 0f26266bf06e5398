import {remember} from '../../base/index.js'
import {channelsOf} from './channels/index.js'
import {findLeaks} from './findLeaks.js'
import {type Needles, needlesOf, usualRun} from './needles.js'
import type {Knowledge, SweepReport} from './types.js'

export interface SweepRequest {
  readonly bytes: Uint8Array
  /** Name of the file: it is read like everything else. */
  readonly name: string
  readonly knowledge: Knowledge
  /** Words in the shortest run that counts. */
  readonly run?: number
}

/** What is looked for is prepared once for all files of one reader. */
const prepared = new WeakMap<Knowledge, Map<number, Needles>>()

/**
 * Looks in a finished file, whoever made it, for words of what its reader may not see: in the text of its pages whatever
 * its colour or size, and in all else that the file holds. Pictures are not read.
 */
export async function sweep({bytes, name, knowledge, run = usualRun}: SweepRequest): Promise<SweepReport> {
  const {channels, unread} = await channelsOf(bytes, name, knowledge)
  const needles = remember(
    remember(prepared, knowledge, () => new Map()),
    run,
    () => needlesOf(knowledge, run),
  )
  const counts: {[name: string]: number} = {}
  for (const channel of channels) counts[channel.name] = (counts[channel.name] ?? 0) + 1
  return {leaks: findLeaks(channels, needles), channels: counts, unread, needles: needles.count}
}
