import {type Dirent, readdirSync} from 'node:fs'
import {join} from 'node:path'

/** Files below a folder whose names match, sorted; none when there is no such folder. Hidden ones are passed over. */
export function glob(folder: string, name: RegExp): string[] {
  const entries = entriesOf(folder)
  const found: string[] = []
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue
    const path = join(folder, entry.name)
    if (entry.isDirectory()) found.push(...glob(path, name))
    else if (name.test(entry.name)) found.push(path)
  }
  return found
}

function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, {withFileTypes: true})
  } catch {
    return []
  }
}
