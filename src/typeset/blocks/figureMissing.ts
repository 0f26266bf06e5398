import {type Diagnostic, hintFor, type Place} from '../../base/index.js'

export function figureMissing(url: string, known: Iterable<string>, place?: Place): Diagnostic {
  const hint = hintFor(url, known)
  return {
    code: 'figure-missing',
    severity: 'error',
    concern: 'resource',
    message: `there is no picture \`${url}\``,
    ...(place ? {place} : {}),
    ...(hint ? {hint} : {}),
  }
}
