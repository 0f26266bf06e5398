/** An id out of words: `Конец ежовщины, 1938` is `конец-ежовщины-1938`. Letters of every script are kept. */
export function slugOf(words: string): string {
  const slug = words
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\s_-]/gu, '')
    .trim()
    .replace(/[\s-]+/gu, '-')
  return slug || 'section'
}

/** The same, or with a number after it, so that it differs from all `taken`. */
export function freeId(id: string, taken: {readonly has: (id: string) => boolean}): string {
  if (!taken.has(id)) return id
  let number = 2
  while (taken.has(`${id}-${number}`)) number += 1
  return `${id}-${number}`
}
