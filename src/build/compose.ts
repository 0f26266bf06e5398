import {annotate} from '../annotate/index.js'
import {assemble} from '../assemble/index.js'
import {type Diagnostic, hashOf, isError, type Outcome, UserError} from '../base/index.js'
import type {Edited, Page} from '../model/index.js'
import {dress, paginate} from '../paginate/index.js'
import {assetsOf} from './asset.js'
import {failed} from './committee.js'
import type {Job} from './plan.js'
import {settle} from './settle.js'
import {templateOf} from './template.js'
import {themeOf} from './theme.js'
import type {Workshop} from './workshop.js'

/** A paper, ready for the disk. */
export interface Composed {
  readonly edited: Edited
  readonly pages: readonly Page[]
  readonly bytes: Uint8Array
  /** Hash of all that its pages show. */
  readonly content: string
  readonly rounds: number
}

/** Day printed in the file: fixed, so that the same content gives the same bytes. */
const epoch = new Date(Date.UTC(2000, 0, 1))

/** Runs the line for one paper. No value when something in it is wrong: what was printed last stays. */
export function compose(job: Job, workshop: Workshop): Outcome<Composed | undefined> {
  const {project} = workshop
  const diagnostics: Diagnostic[] = []
  const take = <T>(outcome: Outcome<T>): T => {
    diagnostics.push(...outcome.diagnostics)
    return outcome.value
  }
  const committee = project.committees.find(({folder}) => folder === job.folder)
  if (!committee) throw new UserError(`there is no committee \`${job.folder}\``)
  if (failed(committee)) return {value: undefined, diagnostics: []}
  const document = committee.data.committee.documents[job.request]
  const template = document && take(templateOf(project, job.folder, document.template))
  const theme = template && take(themeOf(project, committee, document, template, job))
  if (!document || !template || !theme) return {value: undefined, diagnostics}

  const seat = committee.data.seats.find((one) => one.seat === job.seat)
  const {edition, layout, audience} = job
  const assembled = take(
    assemble({conference: project.conference, data: committee.data, chapters: committee.chapters, template, document, edition, layout, audience, ...(seat ? {seat} : {})}),
  )
  if (!assembled) return {value: undefined, diagnostics}
  const {manuscript, shelf} = assembled
  for (const [url, asset] of take(assetsOf(manuscript, project.snapshot, workshop.assetShelf))) workshop.assets.set(url, asset)
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
  const content = contentHash(settled.edited, theme.hash)
  const pages = dress(settled.pages, {
    theme,
    running: settled.edited.running,
    hash: content,
    languages: manuscript.languages,
    setLine: (line) => typesetter.line(line),
  })
  const bytes = take(workshop.printer.print({pages, edited: settled.edited, theme, date: epoch, id: content}))
  return {value: diagnostics.some(isError) ? undefined : {edited: settled.edited, pages, bytes, content, rounds: settled.rounds}, diagnostics}
}

/** Depends on what is printed alone: where it was written may change with text that this audience may not see. */
function contentHash(edited: Edited, theme: string): string {
  return hashOf(JSON.stringify([edited, theme], (key, value: unknown) => (key === 'place' ? undefined : value)))
}
