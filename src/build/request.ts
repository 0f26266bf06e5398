import type {AssembleRequest} from '../assemble/index.js'
import {type Diagnostic, type Outcome, UserError} from '../base/index.js'
import type {DocumentRequest, TemplateDeclaration} from '../model/index.js'
import type {Theme} from '../theme/index.js'
import {failed} from './committee.js'
import type {Job} from './plan.js'
import type {Project} from './project.js'
import {templateOf} from './template.js'
import {themeOf} from './theme.js'

/** All that `assemble` needs for one paper, and the theme it is to be set in. */
export interface Commission {
  readonly request: AssembleRequest
  readonly theme: Theme
}

/** A template that has room for the number of a copy is told it. */
function numbered(document: DocumentRequest, {options}: TemplateDeclaration, {copy}: Job): DocumentRequest {
  if (!copy || options['copy']?.type !== 'string' || 'copy' in document.options) return document
  return {...document, options: {...document.options, copy: `${copy.number}/${copy.of}`}}
}

/** Collects what a paper is made of. No value when its committee, template or theme cannot be read. */
export function commissionOf(job: Job, project: Project): Outcome<Commission | undefined> {
  const diagnostics: Diagnostic[] = []
  const take = <T>(outcome: Outcome<T>): T => {
    diagnostics.push(...outcome.diagnostics)
    return outcome.value
  }
  const committee = project.committees.find(({folder}) => folder === job.folder)
  if (!committee) throw new UserError(`there is no committee \`${job.folder}\``)
  if (failed(committee)) return {value: undefined, diagnostics: []}
  const {conference, placeOf: conferencePlaceOf} = project
  const asked = committee.data.committee.documents[job.request]
  const template = asked && take(templateOf(project, job.folder, asked.template))
  const document = asked && template && numbered(asked, template.declaration, job)
  const theme = document && template && take(themeOf(project, committee, document, template, job))
  if (!document || !template || !theme) return {value: undefined, diagnostics}
  const seat = committee.data.seats.find((one) => one.seat === job.seat)
  const {edition, layout, audience} = job
  const {data, chapters} = committee
  const request = {
    conference,
    conferencePlaceOf,
    data,
    chapters,
    template,
    document,
    edition,
    layout,
    audience,
    ...(seat ? {seat} : {}),
  }
  return {value: {request, theme}, diagnostics}
}
