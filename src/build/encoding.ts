import {isUtf8} from 'node:buffer'
import type {Diagnostic} from '../base/index.js'
import type {Snapshot} from './snapshot.js'

const texts = /\.(?:md|ya?ml|bib|json|hbs)$/iu
const newline = 10

/** Files below `folder` whose bytes are no UTF-8: their letters would be printed as question marks. Rosters are read in other encodings too. */
export function brokenEncoding({files}: Snapshot, folder: string): readonly Diagnostic[] {
  return [...files].flatMap(([file, bytes]) => {
    if (!file.startsWith(folder) || !texts.test(file) || isUtf8(bytes)) return []
    const place = {file, line: firstBroken(bytes), column: 1}
    return [
      {
        code: 'encoding-broken',
        severity: 'error',
        message: `\`${file}\` is not written in UTF-8`,
        place,
        hint: 'save it as UTF-8',
      } as const,
    ]
  })
}

/** 1-based. */
function firstBroken(bytes: Uint8Array): number {
  let line = 1
  for (let from = 0; from < bytes.length; line++) {
    const next = bytes.indexOf(newline, from)
    const end = next < 0 ? bytes.length : next
    if (!isUtf8(bytes.subarray(from, end))) break
    from = end + 1
  }
  return line
}
