import type {Diagnostic, Outcome, Place} from '../../base/index.js'
import type {Work} from '../../model/index.js'
import type {TextFile} from '../data/readData.js'
import {readBibtex} from './readBibtex.js'
import {readCslJson} from './readCslJson.js'

/** The works of a committee, out of BibTeX or, by its ending, CSL-JSON. */
export function readBibliography(input: TextFile): Outcome<Work[]> {
  const {value: works, diagnostics} = /\.(json|ya?ml)$/iu.test(input.file) ? readCslJson(input) : readBibtex(input)
  const {value, diagnostics: twice} = once(works)
  return {value, diagnostics: [...diagnostics, ...twice, ...value.flatMap(untitled)]}
}

/** The first work of each key. */
function once(works: readonly Work[]): Outcome<Work[]> {
  const first = new Map<string, Work>()
  const diagnostics: Diagnostic[] = []
  for (const work of works) {
    const before = first.get(work.id)
    if (!before) first.set(work.id, work)
    else
      diagnostics.push({
        code: 'work-duplicate',
        severity: 'error',
        message: `the key \`${work.id}\` is given twice`,
        ...at(work.place),
        related: before.place ? [{place: before.place, message: 'first here'}] : [],
      })
  }
  return {value: [...first.values()], diagnostics}
}

function untitled({id, csl, place}: Work): Diagnostic[] {
  if (typeof csl['title'] === 'string' && csl['title'].trim() !== '') return []
  return [{code: 'work-untitled', severity: 'warning', message: `the work \`${id}\` has no title`, ...at(place)}]
}

const at = (place: Place | undefined): {readonly place?: Place} => (place ? {place} : {})
