/**
 * A list of work that several threads do together, each taking the next thing when it is done with one: nobody waits for
 * another, whoever is slower or began later. What is shared is the number of the next.
 */
export type Turns = SharedArrayBuffer

export const createTurns = (): Turns => new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)

/** Numbers from 0 below `count`, each for one thread alone. Between two the thread does whatever else waits to be done. */
export async function* takeTurns(turns: Turns, count: number): AsyncGenerator<number> {
  const next = new Int32Array(turns)
  for (let at = Atomics.add(next, 0, 1); at < count; at = Atomics.add(next, 0, 1)) {
    yield at
    await breath()
  }
}

/** Nothing is left to be done: somebody has met a trouble that ends it all. */
export const endTurns = (turns: Turns, count: number): void => void Atomics.store(new Int32Array(turns), 0, count)

/** Lets files be written and messages be heard. */
const breath = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve))
