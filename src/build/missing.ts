import {missingParts} from '../assemble/index.js'
import type {Diagnostic} from '../base/index.js'
import type {Job} from './plan.js'
import type {Project} from './project.js'
import {commissionOf} from './request.js'

/** Parts that the papers of a plan should have and lack: told once a document, whatever its editions and readers. */
export function missing(project: Project, jobs: readonly Job[]): readonly Diagnostic[] {
  const firsts = new Map(jobs.map((job) => [`${job.folder}/${job.request}`, job]))
  return [...firsts.values()].flatMap((job) => {
    const {value} = commissionOf(job, project)
    return value ? missingParts(value.request) : []
  })
}
