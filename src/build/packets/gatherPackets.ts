import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {type Diagnostic, hashOf, type LanguageCode, type Localized, type Outcome} from '../../base/index.js'
import {plainText, type Seat} from '../../model/index.js'
import {contentsOf, sidesOf} from '../../press/index.js'
import {passwordOf} from '../locks.js'
import {type ManifestRow, readManifest} from '../output.js'
import type {Job} from '../plan.js'
import type {CommitteeFolder, Project} from '../project.js'
import {templateOf} from '../template.js'
import {pagesOfLeaves} from './looseLeaves.js'
import type {PackedPaper, Packet} from './types.js'

export interface GatherRequest {
  readonly project: Project
  readonly committee: CommitteeFolder
  readonly jobs: readonly Job[]
  /** The committee's folder in the output. */
  readonly folder: string
  readonly duplex: boolean
}

/** Finds the printed papers of every seat, in the order of the seats; each must be what the manifest says was printed. */
export async function gatherPackets(request: GatherRequest): Promise<Outcome<readonly Packet[]>> {
  const {committee, jobs, folder} = request
  const rows = new Map((await readManifest(folder)).map((row) => [row.file, row]))
  const diagnostics: Diagnostic[] = []
  const packets: Packet[] = []
  for (const seat of inOrder(committee.data.seats)) {
    const papers: PackedPaper[] = []
    for (const job of jobs.filter((one) => one.seat === seat.seat)) {
      const paper = await paperOf(job, rows.get(job.file), request)
      diagnostics.push(...paper.diagnostics)
      if (paper.value) papers.push(paper.value)
    }
    if (papers.length > 0) packets.push(packetOf(seat, papers, committee))
  }
  return {value: packets, diagnostics}
}

/** 2 before 10, and `A2` before `A10`. */
const inOrder = (seats: readonly Seat[]): readonly Seat[] => {
  const order = new Intl.Collator('en', {numeric: true})
  return seats.toSorted((a, b) => order.compare(a.seat, b.seat))
}

async function paperOf(
  job: Job,
  row: ManifestRow | undefined,
  {project, committee, folder, duplex}: GatherRequest,
): Promise<Outcome<PackedPaper | undefined>> {
  const bytes = await readFile(join(folder, job.file)).catch(() => undefined)
  if (!bytes || !row) return missing('packet-missing', `\`${job.folder}/${job.file}\` is not printed`, job)
  if (hashOf(bytes) !== row.sha256)
    return missing('packet-stale', `\`${job.folder}/${job.file}\` is not the file that the manifest tells of`, job)
  const document = committee.data.committee.documents[job.request]
  const password = document?.lock && passwordOf(project.snapshot.root, document.lock)
  const {pages, headings} = await contentsOf(bytes, password)
  const loose = pagesOfLeaves(row.loose)
  const name = document && templateOf(project, job.folder, document.template).value?.declaration.name
  const first = headings[0]?.page ?? pages + 1
  const parts = [
    ...(first > 1 ? [{title: '', from: 1}] : []),
    ...headings.map(({title, page}) => ({title, from: page})),
  ]
  const title = document?.title ?? name ?? {en: job.document, ru: job.document}
  const value = {
    job,
    row,
    title,
    edition: job.edition,
    bytes,
    ...(password === undefined ? {} : {password}),
    leaves: pages,
    sheets: duplex ? Math.ceil(sidesOf(pages, {duplex, loose}).length / 2) : pages,
    loose,
    parts,
  }
  return {value, diagnostics: []}
}

const missing = (code: string, message: string, {folder}: Job): Outcome<undefined> => ({
  value: undefined,
  diagnostics: [
    {code, severity: 'error', concern: 'preflight', message, hint: `run \`dossier build -c ${folder}\` first`},
  ],
})

function packetOf(seat: Seat, papers: readonly PackedPaper[], committee: CommitteeFolder): Packet {
  return {
    packet: seat.packet || seat.seat,
    seat: seat.seat,
    delegate: seat.delegate,
    role: roleOf(seat, committee),
    language: seat.language,
    printer: seat.printer,
    papers,
    leaves: papers.reduce((sum, {leaves}) => sum + leaves, 0),
    sheets: papers.reduce((sum, {sheets}) => sum + sheets, 0),
  }
}

function roleOf({role, country, country_en, country_ru}: Seat, {data}: CommitteeFolder): Localized {
  const titles = data.characters
    .filter(({id}) => id === role)
    .map(({language, title}): [LanguageCode, string] => [language, plainText(title)])
  if (titles.length > 0) return Object.fromEntries(titles)
  return country || country_en || country_ru ? {en: country_en || country, ru: country_ru || country} : {}
}
