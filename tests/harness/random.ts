/** Numbers from 0 to 1 out of a fixed seed (mulberry32), so that a failure can be replayed. */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** `count` words of one to twelve letters. */
export function randomWords(seed: number, count: number, letters = 'аеиолнкстрвпм'): string {
  const next = randomOf(seed)
  const word = (): string => Array.from({length: 1 + Math.floor(next() * 12)}, () => pick(letters, next)).join('')
  return Array.from({length: count}, word).join(' ')
}

function pick(letters: string, next: () => number): string {
  return letters.charAt(Math.floor(next() * letters.length))
}
