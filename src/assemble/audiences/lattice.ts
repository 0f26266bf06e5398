import {type Diagnostic, hintFor, type Localized, type Outcome} from '../../base/index.js'
import {type Character, type Conference, plainText} from '../../model/index.js'
import {type Cast, membersOf} from './cast.js'
import {type Declaration, declarationsOf} from './declarations.js'
import {families, familyOf, isFamily, knownAudiences} from './known.js'

/** The audiences of one committee and what each may read. */
export interface Lattice {
  /** Those that `dossier.yml` declares, `role:*` and `faction:*` spelt out; `public` always. Marks may name no other. */
  readonly ids: readonly string[]
  /** Marks that a reader may see, its own and `public` among them. Also of audiences nobody declared. */
  readonly sees: {readonly [reader: string]: ReadonlySet<string>}
  readonly names: {readonly [id: string]: Localized}
  /** Words on the bands of papers; nothing for an audience without a band. */
  readonly bands: {readonly [id: string]: Localized}
}

/** Orders the audiences of a conference for one committee: its roles and factions are known by their own names. */
export function latticeOf(conference: Conference, cast: Cast): Outcome<Lattice> {
  const {value: declared, diagnostics} = declarationsOf(conference, cast)
  const nodes = nodesOf(declared, cast)
  const grants = new Map(nodes.map((node) => [node, grantsOf(node, declared, nodes, cast)]))
  const lattice: Lattice = {
    ids: nodes.filter((node) => node === 'public' || declared.has(node)),
    sees: Object.fromEntries(nodes.map((node) => [node, reach(node, grants)])),
    names: Object.fromEntries(nodes.map((node) => [node, nameOf(node, declared, cast)])),
    bands: Object.fromEntries(
      nodes.flatMap((node) => {
        const band = bandOf(node, declared)
        return band ? [[node, band]] : []
      }),
    ),
  }
  return {value: lattice, diagnostics: [...diagnostics, ...strangers(declared, nodes)]}
}

function nodesOf(declared: ReadonlyMap<string, Declaration>, cast: Cast): readonly string[] {
  return [
    ...new Set([
      ...Object.keys(knownAudiences),
      ...declared.keys(),
      ...membersOf('faction', cast),
      ...membersOf('role', cast),
    ]),
  ]
}

/** What a reader is granted directly; a star stands for all of its family. */
function grantsOf(
  node: string,
  declared: ReadonlyMap<string, Declaration>,
  nodes: readonly string[],
  cast: Cast,
): readonly string[] {
  const family = familyOf(node)
  const granted = [
    'public',
    node,
    ...((family ? families[family] : knownAudiences[node])?.sees ?? []),
    ...(family === 'role' ? factionsOf(node, cast) : []),
    ...(declared.get(node)?.sees ?? []),
  ]
  return granted.flatMap((mark) =>
    isFamily(mark) ? nodes.filter((other) => familyOf(other) === mark.replace(':*', '')) : [mark],
  )
}

function factionsOf(role: string, {characters}: Cast): readonly string[] {
  return characters
    .filter(({id, matter}) => `role:${id}` === role && matter.faction)
    .map(({matter}) => `faction:${matter.faction}`)
}

function reach(node: string, grants: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
  const seen = new Set<string>()
  const waiting = [node]
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    if (seen.has(at)) continue
    seen.add(at)
    waiting.push(...(grants.get(at) ?? []))
  }
  return seen
}

/** Grants that name nobody. */
function strangers(declared: ReadonlyMap<string, Declaration>, nodes: readonly string[]): readonly Diagnostic[] {
  return [...new Set([...declared.values()].flatMap(({sees = []}) => sees))].flatMap((mark) => {
    if (nodes.includes(mark) || isFamily(mark)) return []
    const hint = hintFor(mark, nodes)
    return [
      {
        code: 'audience-unknown',
        severity: 'error',
        concern: 'configuration',
        message: `\`sees\` names \`${mark}\`, and there is no such audience`,
        ...(hint ? {hint} : {}),
      },
    ]
  })
}

function nameOf(node: string, declared: ReadonlyMap<string, Declaration>, cast: Cast): Localized {
  const family = familyOf(node)
  const own = declared.get(node)
  if (!family) return own?.name ?? knownAudiences[node]?.name ?? {en: node, ru: node}
  const who =
    family === 'role'
      ? titleOf(node.slice(5), cast.characters)
      : cast.committee.factions.find(({id}) => `faction:${id}` === node)?.name
  return (own?.id === node ? own.name : undefined) ?? who ?? own?.name ?? families[family]?.name ?? {}
}

function titleOf(id: string, characters: readonly Character[]): Localized {
  return Object.fromEntries(
    characters.filter((one) => one.id === id).map((one) => [one.language, plainText(one.title)]),
  )
}

function bandOf(node: string, declared: ReadonlyMap<string, Declaration>): Localized | undefined {
  const own = declared.get(node)?.band
  if (own === false) return undefined
  const family = familyOf(node)
  return own ?? (family ? families[family] : knownAudiences[node])?.band
}
