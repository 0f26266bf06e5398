import {foldWords} from './fold.js'
import {findLong, type Needle, type Needles} from './needles.js'
import type {Channel, Leak} from './types.js'

/** Words in a leak as it is told; the rest is to be found from its place. */
const wordsTold = 16

/** Withheld words in the texts of a file: runs that touch are told as one leak. */
export function findLeaks(channels: readonly Channel[], needles: Needles): readonly Leak[] {
  const leaks = channels.flatMap((channel) => leaksIn(channel, needles))
  return [...new Map(leaks.map((leak) => [JSON.stringify(leak), leak])).values()]
}

function leaksIn(channel: Channel, {long, short}: Needles): readonly Leak[] {
  const words = foldWords(channel.text)
  const spaced = ` ${words.join(' ')} `
  const found = [...findLong(words.join(''), long), ...short.filter((needle) => spaced.includes(needle.spaced))]
  return joined(found).map(({of: {withheld, written, lines}, from, to}) => {
    const shown = written.slice(from, Math.min(to, from + wordsTold)).join(' ')
    const {name, page} = channel
    const place = {...withheld.place, line: withheld.place.line + (lines[from] ?? 0)}
    return {
      channel: name,
      ...(page === undefined ? {} : {page}),
      words: to - from > wordsTold ? `${shown} …` : shown,
      name: withheld.name,
      place,
    }
  })
}

/** Runs of one text that overlap or touch, as one. */
function joined(found: readonly Needle[]): readonly Needle[] {
  const out: Needle[] = []
  const texts = new Map([...new Set(found.map(({of}) => of))].map((of, at) => [of, at]))
  const order = (needle: Needle): number => texts.get(needle.of) ?? 0
  for (const needle of [...found].sort((a, b) => order(a) - order(b) || a.from - b.from)) {
    const last = out.at(-1)
    if (last && last.of === needle.of && needle.from <= last.to)
      out[out.length - 1] = {...last, to: Math.max(last.to, needle.to)}
    else out.push(needle)
  }
  return out
}
