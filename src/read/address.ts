import {dirname, join} from 'node:path/posix'

/** An address resolved against the file that names it, or why it cannot be. */
export type Resolved = {readonly path: string} | {readonly problem: string}

/**
 * `../figures/map.svg` in `content/x/chapters/10-a.en.md` is `content/x/figures/map.svg`: relative to the project's
 * root, which it may not leave. `fromRoot` lets a template write `/content/x/figures/map.svg`.
 */
export function resolveAddress(file: string, written: string, fromRoot = false): Resolved {
  const address = decoded(written.trim()).replaceAll('\\', '/')
  if (address === '') return {problem: 'is empty'}
  if (/^[a-z][a-z0-9+.-]*:/iu.test(address)) return {problem: 'names a scheme or a drive'}
  if (address.startsWith('//') || address.startsWith('~')) return {problem: 'is outside the project'}
  if (address.startsWith('/') && !fromRoot) return {problem: 'is absolute'}
  if (/\p{Cc}/u.test(address)) return {problem: 'holds a control character'}
  const path = address.startsWith('/') ? join('.', address.slice(1)) : join(dirname(file), address)
  return path === '..' || path === '.' || path.startsWith('../') ? {problem: 'leaves the project'} : {path}
}

/** Markdown keeps `%20` as it was written; the name of a file has a space. */
function decoded(address: string): string {
  try {
    return decodeURIComponent(address)
  } catch {
    return address
  }
}
