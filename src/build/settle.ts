import type {Diagnostic, Outcome} from '../base/index.js'
import type {Edited, Galley, Page, PageOf} from '../model/index.js'

/** A reference that pushes its own target over a page may go back and forth for ever. */
const roundsMax = 5

export interface Line {
  readonly annotate: (pageOf: PageOf) => Outcome<Edited>
  readonly typeset: (edited: Edited) => Outcome<Galley>
  readonly paginate: (galley: Galley) => Outcome<readonly Page[]>
}

export interface Settled {
  readonly edited: Edited
  readonly pages: readonly Page[]
  readonly rounds: number
}

/** Contents and "see p. 12" need pages, which need contents: goes round until they agree. */
export function settle({annotate, typeset, paginate}: Line): Outcome<Settled> {
  let pageOf: PageOf = new Map()
  for (let round = 1; ; round++) {
    const asked = new AskedPages(pageOf)
    const edited = annotate(asked)
    const galley = typeset(edited.value)
    const pages = paginate(galley.value)
    const diagnostics = [...edited.diagnostics, ...galley.diagnostics, ...pages.diagnostics]
    const value = {edited: edited.value, pages: pages.value, rounds: round}
    const found = pagesOfAnchors(pages.value)
    const restless = [...asked.names].filter((name) => found.get(name)?.join() !== pageOf.get(name)?.join())
    if (restless.length === 0) return {value, diagnostics}
    if (round === roundsMax) return {value, diagnostics: [...diagnostics, unsettled(restless)]}
    pageOf = found
  }
}

function pagesOfAnchors(pages: readonly Page[]): PageOf {
  const found = new Map<string, string[]>()
  for (const page of pages)
    for (const {name} of page.anchors) {
      const labels = found.get(name)
      if (!labels) found.set(name, [page.label])
      else if (!labels.includes(page.label)) labels.push(page.label)
    }
  return found
}

/** Remembers which anchors were asked for: only their pages need to agree. */
class AskedPages implements Pick<PageOf, 'get'> {
  readonly names = new Set<string>()
  constructor(private readonly known: PageOf) {}
  get(name: string): readonly string[] | undefined {
    this.names.add(name)
    return this.known.get(name)
  }
}

function unsettled(restless: readonly string[]): Diagnostic {
  const names = restless
    .slice(0, 3)
    .map((name) => `\`${name}\``)
    .join(', ')
  return {
    code: 'pages-unsettled',
    severity: 'warning',
    message: `page references still moved after ${roundsMax} rounds: ${names}`,
  }
}
