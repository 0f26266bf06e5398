import {type Diagnostic, type Place, visibleJson} from '../../base/index.js'

/** SARIF 2.1.0 (OASIS, 2020), for code hosts and editors. */
export function renderSarif(diagnostics: readonly Diagnostic[], version: string): string {
  const rules = [...new Set(diagnostics.map(({code}) => code))].sort().map((id) => ({id}))
  const results = diagnostics.map(({code, severity, message, hint, place, related = []}) => ({
    ruleId: code,
    level: severity === 'info' ? 'note' : severity,
    message: {text: hint ? `${message}; ${hint}` : message},
    ...(place ? {locations: [location(place)]} : {}),
    ...(related.length
      ? {relatedLocations: related.map((one) => ({...location(one.place), message: {text: one.message}}))}
      : {}),
  }))
  const driver = {name: 'dossier', version, rules}
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [{tool: {driver}, results}],
  }
  return visibleJson(log)
}

function location({file, line, column, endLine, endColumn}: Place) {
  const region = {
    startLine: line,
    startColumn: column,
    ...(endLine ? {endLine} : {}),
    ...(endColumn ? {endColumn} : {}),
  }
  return {physicalLocation: {artifactLocation: {uri: file}, region}}
}
