import {distance} from 'fastest-levenshtein'

/** The known name nearest to `name`, if it is near enough to be what was meant: of a short name most letters must stay. */
export function nearest(name: string, known: Iterable<string>): string | undefined {
  let best: string | undefined
  let least = Math.max(Math.min(2, name.length - 2), Math.floor(name.length / 3), 1) + 1
  for (const candidate of known) {
    const far = distance(name.toLowerCase(), candidate.toLowerCase())
    if (far < least) {
      least = far
      best = candidate
    }
  }
  return best
}

/** `did you mean …?`, or a list of what there is when it is short, or nothing. */
export function hintFor(name: string, known: Iterable<string>): string | undefined {
  const all = [...known]
  const near = nearest(name, all)
  if (near !== undefined) return `did you mean \`${near}\`?`
  return all.length > 0 && all.length <= 12 ? `there is ${all.map((one) => `\`${one}\``).join(', ')}` : undefined
}
