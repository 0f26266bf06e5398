import {type Diagnostic, visible} from '../../base/index.js'

/** Workflow commands that put a message beside its line in a review. */
export function renderGithub(diagnostics: readonly Diagnostic[]): string {
  return diagnostics
    .map(({severity, code, message, hint, place}) => {
      const level = severity === 'info' ? 'notice' : severity
      const where = place
        ? ` file=${escapeProperty(place.file)},line=${place.line},col=${place.column},title=${escapeProperty(code)}`
        : ` title=${escapeProperty(code)}`
      return `::${level}${where}::${escapeData(hint ? `${message} (${hint})` : message)}`
    })
    .join('\n')
}

const escapeData = (text: string): string => visible(text).replaceAll('%', '%25')
const escapeProperty = (text: string): string => escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
