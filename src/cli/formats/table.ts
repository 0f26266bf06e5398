import pc from 'picocolors'
import {visible} from '../../base/index.js'
import type {BuildReport, PaperReport} from '../../build/index.js'

/** From this many papers of one document on, they stand on one line. */
const gathered = 8

/** The table that ends a build: document, edition, audience, pages, time, file. */
export function renderTable(report: BuildReport): string {
  const head = ['document', 'edition', 'audience', 'pages', 'time', 'file']
  const rows = gather(report.papers).map((row) => ({...row, cells: row.cells.map(visible)}))
  const widths = head.map((name, column) => Math.max(name.length, ...rows.map((row) => row.cells[column]?.length ?? 0)))
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, column) =>
        column === 3 || column === 4
          ? cell.padStart(widths[column] ?? 0)
          : column === cells.length - 1
            ? cell
            : cell.padEnd(widths[column] ?? 0),
      )
      .join('  ')
  const body = rows.map((row) => (row.failed ? pc.red(line(row.cells)) : line(row.cells)))
  return [pc.dim(line(head)), ...body, '', summary(report)].join('\n')
}

interface Row {
  readonly cells: readonly string[]
  readonly failed: boolean
}

function gather(papers: readonly PaperReport[]): readonly Row[] {
  const groups = new Map<string, PaperReport[]>()
  for (const paper of papers) {
    const key = `${paper.committee}/${paper.document}/${paper.seat === undefined ? paper.file : paper.edition}`
    groups.set(key, [...(groups.get(key) ?? []), paper])
  }
  return [...groups.values()].flatMap((group) => (group.length >= gathered ? groupRows(group) : group.map(rowOf)))
}

/** Packets that went well stand on one line; one that failed has its own. */
function groupRows(group: readonly PaperReport[]): readonly Row[] {
  const well = group.filter(({state}) => state !== 'failed')
  const first = well[0]
  const sum = (of: (paper: PaperReport) => number): number => well.reduce((total, paper) => total + of(paper), 0)
  const folder = first?.file.replace(/[^/]+$/u, '') ?? ''
  const joined: Row[] = first
    ? [
        {
          failed: false,
          cells: [
            `${first.committee}/${first.document}`,
            first.edition,
            `${well.length} roles`,
            String(sum((one) => one.pages)),
            time(sum((one) => one.milliseconds)),
            `${folder}*.${first.edition}.pdf`,
          ],
        },
      ]
    : []
  return [...joined, ...group.filter(({state}) => state === 'failed').map(rowOf)]
}

function rowOf(paper: PaperReport): Row {
  const failed = paper.state === 'failed'
  return {
    failed,
    cells: [
      `${paper.committee}/${paper.document}`,
      paper.edition,
      paper.audience,
      failed ? '–' : String(paper.pages),
      time(paper.milliseconds),
      failed ? 'not printed: see the errors above' : paper.file,
    ],
  }
}

function summary(report: BuildReport): string {
  const {papers, diagnostics} = report
  const well = papers.filter(({state}) => state !== 'failed')
  const pages = well.reduce((total, paper) => total + paper.pages, 0)
  const counts = (['error', 'warning'] as const).flatMap((severity) => {
    const count = diagnostics.filter((one) => one.severity === severity).length
    return count ? [counted(count, severity)] : []
  })
  const remarks = diagnostics.filter(({severity}) => severity === 'info').length
  const failed = papers.length - well.length
  const unchanged = papers.filter(({state}) => state === 'unchanged').length
  const told = [
    `${counted(well.length, 'paper')}, ${counted(pages, 'page')} in ${time(report.milliseconds)}`,
    ...(unchanged ? [`${unchanged} unchanged`] : []),
    ...(failed ? [`${failed} not printed`] : []),
    ...counts,
    ...(remarks ? [`${counted(remarks, 'remark')} (dossier check)`] : []),
  ]
  return failed ? pc.red(told.join(', ')) : pc.green(told.join(', '))
}

function time(milliseconds: number): string {
  return milliseconds < 995 ? `${Math.round(milliseconds)} ms` : `${(milliseconds / 1000).toFixed(1)} s`
}

export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
