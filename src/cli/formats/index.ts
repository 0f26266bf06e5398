import {visibleJson} from '../../base/index.js'
import type {BuildReport} from '../../build/index.js'
import {renderGithub} from './github.js'
import {renderHuman} from './human.js'
import {renderSarif} from './sarif.js'
import {renderTable} from './table.js'

export {counted} from './table.js'

export const formats = ['human', 'json', 'sarif', 'github'] as const
export type Format = (typeof formats)[number]

/** A report in the format asked for: messages for the error stream, the result for the output. */
export function renderReport(
  report: BuildReport,
  format: Format,
  root: string,
): {readonly messages: string; readonly result: string} {
  switch (format) {
    case 'human': {
      // What a build remarks is for those who ask: `dossier check` prints it.
      const {papers, diagnostics} = report
      const told = papers.length > 0 ? diagnostics.filter(({severity}) => severity !== 'info') : diagnostics
      return {messages: renderHuman(told, root), result: papers.length > 0 ? renderTable(report) : ''}
    }
    case 'github':
      return {
        messages: '',
        result: [renderGithub(report.diagnostics), report.papers.length ? renderTable(report) : '']
          .filter(Boolean)
          .join('\n'),
      }
    case 'json':
      return {
        messages: '',
        result: visibleJson({papers: report.papers, diagnostics: report.diagnostics, output: report.output}),
      }
    case 'sarif':
      return {messages: '', result: renderSarif(report.diagnostics, DOSSIER_VERSION)}
  }
}
