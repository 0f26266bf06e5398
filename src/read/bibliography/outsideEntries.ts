/**
 * Offsets of braces outside of which something stands that is meant for an entry: the brace that is one too many, or the
 * first of an entry without its sign. Other words outside of entries are remarks, as BibTeX has it.
 *
 *     title = {Quays}},
 *                    ^ closes the entry
 *     year = 1999
 *     }
 *
 * `entries` are offsets of the signs with which they begin.
 */
export function bracesOutside(text: string, entries: readonly number[]): readonly number[] {
  const ends = entries.map((start) => endOfEntry(text, start))
  return [0, ...ends].flatMap((from) => {
    const next = /^[ \t]*@/gmu
    next.lastIndex = from
    const remarks = text.slice(from, next.exec(text)?.index).replace(/%.*/gu, (words) => ' '.repeat(words.length))
    if (from > 0 && closesMore(remarks)) return [from - 1]
    const brace = remarks.search(/[{}]/u)
    return brace < 0 ? [] : [from + brace]
  })
}

function closesMore(words: string): boolean {
  let depth = 0
  for (const letter of words) {
    if (letter === '{') depth++
    else if (letter === '}' && --depth < 0) return true
  }
  return false
}

/** Behind the brace that closes an entry; of one in parentheses, the end of the text: nobody counts those. */
function endOfEntry(text: string, start: number): number {
  const open = text.slice(start).search(/[{(]/u) + start
  if (text[open] !== '{') return text.length
  let depth = 0
  for (let at = open; at < text.length; at++) {
    if (text[at] === '\\') at++
    else if (text[at] === '{') depth++
    else if (text[at] === '}' && --depth === 0) return at + 1
  }
  return text.length
}
