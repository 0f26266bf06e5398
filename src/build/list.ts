import type {Diagnostic, LanguageCode, Localized} from '../base/index.js'
import {homeOfProgram} from './home.js'
import {type Job, planOf, type Selection} from './plan.js'
import {openProject} from './project.js'
import {takeBuiltIn, takeSnapshot} from './snapshot.js'
import {templateNames} from './template.js'
import {themeNames} from './theme.js'

export interface ListedCommittee {
  readonly folder: string
  readonly title: Localized
  readonly languages: readonly LanguageCode[]
  readonly jobs: readonly Job[]
  readonly templates: readonly string[]
}

export interface Listed {
  readonly title: Localized
  readonly committees: readonly ListedCommittee[]
  readonly themes: readonly string[]
  readonly diagnostics: readonly Diagnostic[]
}

/** What a project holds and what a build of it would print. */
export async function listProject(root: string, selection: Selection): Promise<Listed> {
  const opened = openProject(await takeSnapshot(root), await takeBuiltIn(homeOfProgram()))
  const project = opened.value
  if (!project) return {title: {}, committees: [], themes: [], diagnostics: opened.diagnostics}
  const plan = planOf(project, selection)
  const committees = project.committees.map(({folder, data, languages}) => ({
    folder,
    title: data.committee.title,
    languages,
    jobs: plan.value.jobs.filter((job) => job.folder === folder),
    templates: templateNames(project, folder),
  }))
  return {
    title: project.conference.title,
    committees,
    themes: themeNames(project),
    diagnostics: [...opened.diagnostics, ...plan.diagnostics],
  }
}
