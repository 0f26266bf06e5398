import type {Unit} from './units.js'

/** Letters between one unit and the next: numbers, labels, what is looked up. A word or two more would be a fault. */
export const gapMost = 400
/** Letters. A stretch this long is not said twice by chance. */
const telling = 60

/** What is missing, stands elsewhere, or stands twice. */
export function faultsOf(units: readonly Unit[], text: string, gap: number): readonly string[] {
  const first = units.find(({ordered, stretches}) => ordered && (stretches[0]?.length ?? 0) >= telling)
  let from = first ? Math.max(0, text.indexOf(first.stretches[0] ?? '') - 4000) : 0
  let begun = false
  const all = units.flatMap((unit) => unit.stretches).join('|')
  return units.flatMap(({stretches, ordered, at}) => {
    const found = placeOf(stretches, text, ordered ? from : 0, gap)
    if (!found)
      return [
        `${at}: ${stretches.some((one) => !text.includes(one)) ? 'missing' : 'out of order or broken'}: ${stretches.find((one) => !text.includes(one)) ?? stretches.join(' … ')}`,
      ]
    const twice = stretches
      .filter((one) => one.length >= telling && times(one, text) > times(one, all))
      .map((one) => `${at}: said twice: ${one}`)
    if (!ordered) return twice
    const strayed =
      begun && found[0] - from > gap * 4
        ? [`${at}: ${found[0] - from} letters after what stands before it: ${text.slice(from, from + 80)}`]
        : []
    from = found[1]
    begun = true
    return [...twice, ...strayed]
  })
}

/** Where the stretches stand one after another, each pair with no more than the gap between them. */
function placeOf(
  stretches: readonly string[],
  text: string,
  from: number,
  gap: number,
): readonly [number, number] | undefined {
  const [head = '', ...rest] = stretches
  for (let start = text.indexOf(head, from); start >= 0; start = text.indexOf(head, start + 1)) {
    let end = start + head.length
    const fits = rest.every((stretch) => {
      const next = text.indexOf(stretch, end)
      if (next < 0 || next - end > gap) return false
      end = next + stretch.length
      return true
    })
    if (fits) return [start, end]
  }
  return undefined
}

const times = (part: string, whole: string): number => whole.split(part).length - 1
