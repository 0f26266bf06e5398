import type {XmlToken} from './parseXml.js'

/** Elements that a drawing may come to when every `use` is drawn out. */
const mostElements = 200_000
/** Uses that use each other in a row; more would exhaust the stack. */
const longestChain = 1000

/** Whether drawing out every `use` never ends, or nearly so: each of ten uses what uses ten others. */
export function usesTooMuch(tokens: readonly XmlToken[]): boolean {
  const uses = usesById(tokens)
  const costs = new Map<string, number>()
  const under = new Set<string>()
  const costOf = (id: string): number => {
    const known = costs.get(id)
    if (known !== undefined) return known
    if (under.has(id) || under.size > longestChain) return Number.POSITIVE_INFINITY
    under.add(id)
    const {size, targets} = uses.get(id) ?? {size: 0, targets: []}
    const cost = targets.reduce((sum, target) => sum + costOf(target), size)
    under.delete(id)
    costs.set(id, cost)
    return cost
  }
  return costOf(whole) > mostElements
}

/** No id has a space. */
const whole = 'the whole drawing'

/** For each element with an id: how many elements it holds, and what they use. */
function usesById(tokens: readonly XmlToken[]): ReadonlyMap<string, {size: number; targets: string[]}> {
  const found = new Map([[whole, {size: 0, targets: [] as string[]}]])
  const open: (string | undefined)[] = [whole]
  for (const token of tokens) {
    if (token.kind === 'close') open.pop()
    if (token.kind !== 'open') continue
    const written = (pattern: RegExp) => token.attributes.find(({name}) => pattern.test(name))?.value
    const id = written(/^id$/u)
    if (id !== undefined && !found.has(id)) found.set(id, {size: 0, targets: []})
    const target = /(?:^|:)use$/u.test(token.name) ? written(/(?:^|:)href$/u)?.replace(/^#/u, '') : undefined
    for (const holder of new Set([...open, id])) {
      const entry = holder === undefined ? undefined : found.get(holder)
      if (entry) entry.size += 1
      if (entry && target !== undefined) entry.targets.push(target)
    }
    if (!token.empty) open.push(id)
  }
  return found
}
