import {annotate} from '../annotate/index.js'
import {assemble} from '../assemble/index.js'
import {type Diagnostic, isError, type Outcome} from '../base/index.js'
import type {Edited, Page} from '../model/index.js'
import {dress, paginate} from '../paginate/index.js'
import {assetsOf} from './asset.js'
import {contentHash} from './contentHash.js'
import {looseLeaves} from './packets/looseLeaves.js'
import type {Job} from './plan.js'
import {commissionOf} from './request.js'
import {settle} from './settle.js'
import {stamp} from './stamp.js'
import type {Workshop} from './workshop.js'

/** A paper, ready for the disk. */
export interface Composed {
  readonly edited: Edited
  readonly pages: readonly Page[]
  readonly bytes: Uint8Array
  /** Hash of all that its pages show. */
  readonly content: string
  /** Leaves by masters of one side: `1, 3-11`. */
  readonly loose: string
  readonly rounds: number
}

/** Day printed in the file: fixed, so that the same content gives the same bytes. */
const epoch = new Date(Date.UTC(2000, 0, 1))

/** Runs the line for one paper. No value when something in it is wrong: what was printed last stays. */
export function compose(job: Job, workshop: Workshop): Outcome<Composed | undefined> {
  const diagnostics: Diagnostic[] = []
  const take = <T>(outcome: Outcome<T>): T => {
    diagnostics.push(...outcome.diagnostics)
    return outcome.value
  }
  const commission = take(commissionOf(job, workshop.project))
  if (!commission) return {value: undefined, diagnostics}
  const {request, theme} = commission
  const assembled = take(assemble(request))
  if (!assembled) return {value: undefined, diagnostics}
  const {manuscript, shelf} = workshop.asLast?.(`${job.folder}/${job.file}`, assembled) ?? assembled
  for (const [url, asset] of take(assetsOf(manuscript, workshop.project.snapshot, workshop.assetShelf)))
    workshop.assets.set(url, asset)
  if (diagnostics.some(isError)) return {value: undefined, diagnostics}

  const typesetter = workshop.typesetterOf(theme)
  const settled = take(
    settle({
      annotate: (pageOf) => annotate(manuscript, shelf, pageOf),
      typeset: (edited) => typesetter.galley(edited),
      paginate: (galley) => paginate(galley, theme),
    }),
  )
  if (diagnostics.some(isError)) return {value: undefined, diagnostics}
  const {watermark} = request.document
  const {copy} = job
  const content = contentHash(settled.edited, theme.hash, watermark || copy ? {watermark, copy} : undefined)
  const {languages} = manuscript
  const dressed = dress(settled.pages, {
    theme,
    running: settled.edited.running,
    hash: content,
    languages,
    setLine: typesetter.line,
  })
  const pages = stamp(dressed, {watermark, copy, languages, setLine: typesetter.line})
  const bytes = take(workshop.printer.print({pages, edited: settled.edited, theme, date: epoch, id: content}))
  return {
    value: diagnostics.some(isError)
      ? undefined
      : {edited: settled.edited, pages, bytes, content, loose: looseLeaves(pages, theme), rounds: settled.rounds},
    diagnostics,
  }
}
