import {availableParallelism} from 'node:os'
import {join} from 'node:path'
import type {Diagnostic} from '../../base/index.js'
import {homeOfProgram} from '../home.js'
import {openKeepOnDisk} from '../keepOnDisk.js'
import {writeWhole} from '../output.js'
import type {Selection} from '../plan.js'
import {openProject} from '../project.js'
import {takeBuiltIn, takeSnapshot} from '../snapshot.js'
import {printCertificate} from './printCertificate.js'
import {type Interference, type Proof, type ProofRequest, type ProvedPaper, prove} from './prove.js'
import {toCertificate} from './toCertificate.js'

export interface ProveOptions {
  readonly root: string
  readonly selection?: Selection
  readonly units?: number
  /** Threads; as many as the machine has cores when absent. */
  readonly jobs?: number
  /** Writes `separation-certificate` in JSON and on paper beside the papers of each committee. */
  readonly certificate?: {readonly output: string; readonly program: string}
  readonly onProgress?: NonNullable<ProofRequest['onProgress']>
}

export interface ProveReport {
  readonly proof: Proof
  /** What is wrong with the files; papers that cannot be printed; every interference. */
  readonly diagnostics: readonly Diagnostic[]
  /** Certificates written. */
  readonly written: readonly string[]
}

/** Most threads by default: each reads the files and holds faces of its own. */
const threadsMax = 8

/** Reads a project, proves the separation of its papers, and writes what it found if asked. */
export async function proveProject({
  root,
  selection,
  units,
  jobs,
  certificate,
  onProgress,
}: ProveOptions): Promise<ProveReport> {
  const snapshot = await takeSnapshot(root)
  const {keep} = await openKeepOnDisk(snapshot.root)
  const builtIn = await takeBuiltIn(homeOfProgram())
  const proof = await prove({
    snapshot,
    builtIn,
    keep,
    threads: Math.max(1, jobs ?? Math.min(threadsMax, availableParallelism())),
    ...(selection ? {selection} : {}),
    ...(units ? {units} : {}),
    ...(onProgress ? {onProgress} : {}),
  })
  const found = proof.committees.flatMap(({papers}) =>
    papers.flatMap((paper) =>
      paper.made ? paper.interferences.map((one) => toDiagnostic(paper, one)) : [unprinted(paper)],
    ),
  )
  const diagnostics = [...proof.diagnostics, ...found]
  const written: string[] = []
  const project = certificate && openProject(snapshot, builtIn, undefined, keep).value
  const {renderCertificate} = await import('../../press/index.js')
  for (const committee of project?.committees ?? []) {
    const own = proof.committees.find(({folder}) => folder === committee.folder)
    if (!own || !certificate || !project) continue
    const {version} = project.conference
    const value = toCertificate(own, {
      committee: committee.data.committee.id,
      version,
      program: certificate.program,
      snapshot,
    })
    const base = join(certificate.output, committee.folder, 'separation-certificate')
    await writeWhole(`${base}.json`, renderCertificate(value))
    written.push(`${base}.json`)
    for (const language of project.conference.languages) {
      const printed = printCertificate(project, committee, value, language)
      diagnostics.push(...printed.diagnostics)
      if (!printed.value) continue
      await writeWhole(`${base}.${language}.pdf`, printed.value)
      written.push(`${base}.${language}.pdf`)
    }
  }
  return {proof, diagnostics, written}
}

const verbs = {replace: 'other words stand in', delete: 'there is no more', lengthen: 'more stands in'} as const

function toDiagnostic({job}: ProvedPaper, {how, secrets, what, first}: Interference): Diagnostic {
  const [secret] = secrets
  const name = secret ? `\`${secret.name}\`` : 'what is withheld'
  const more = secrets.length > 1 ? ` and ${secrets.length - 1} more` : ''
  const where =
    first?.object === undefined
      ? ''
      : `; first in object ${first.object} (${first.kind}): \`${first.before}\` became \`${first.after}\``
  return {
    code: 'interference',
    severity: 'error',
    concern: 'separation',
    message: `\`${job.folder}/${job.file}\` changes (${what.join(', ')}) when ${verbs[how]} ${name}${more}, which \`${job.audience}\` may not see${where}`,
    ...(secret ? {place: secret.place} : {}),
  }
}

function unprinted({job: {folder, file, edition}}: ProvedPaper): Diagnostic {
  return {
    code: 'unproved',
    severity: 'error',
    message: `\`${folder}/${file}\` cannot be printed, so nothing is shown of it`,
    hint: `see \`dossier check -c ${folder} -e ${edition}\``,
  }
}
