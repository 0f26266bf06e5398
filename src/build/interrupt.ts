import {removeParts} from './parts.js'

/** What the process leaves with, as shells tell it: 128 and the number of the signal. */
const codes = {SIGINT: 130, SIGTERM: 143, SIGHUP: 129} as const
type Signal = keyof typeof codes
const signals = Object.keys(codes) as readonly Signal[]

/**
 * Does some work that writes below a folder. Interrupted, the process leaves nothing half written there: every paper is
 * the new one or the last good one. A process that minds its signals itself (a watch, the studio) is left to do so.
 */
export async function interruptible<T>(folder: string, work: () => Promise<T>): Promise<T> {
  const mine = signals.filter((signal) => process.listenerCount(signal) === 0)
  const leave = (signal: Signal): void => {
    removeParts(folder, {own: true})
    process.exit(codes[signal])
  }
  for (const signal of mine) process.on(signal, leave)
  try {
    return await work()
  } finally {
    for (const signal of mine) process.off(signal, leave)
  }
}
