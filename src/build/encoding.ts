import {isUtf8} from 'node:buffer'
import type {Diagnostic} from '../base/index.js'
import type {Snapshot} from './snapshot.js'

const texts = /\.(?:md|ya?ml|bib|json|hbs)$/iu
const newline = 10

/** C0 but for tab and ends of lines, and delete. C1 is two bytes in UTF-8: 0xC2 and the same again. */
const isControl = (byte: number, next: number): boolean =>
  (byte < 0x20 && byte !== 0x09 && byte !== newline && byte !== 0x0d) ||
  byte === 0x7f ||
  (byte === 0xc2 && next >= 0x80 && next < 0xa0)

/** Files below `folder` whose bytes are no UTF-8: their letters would be printed as question marks. Rosters are read in other encodings too. */
export function brokenEncoding({files}: Snapshot, folder: string): readonly Diagnostic[] {
  return [...files].flatMap(([file, bytes]) => {
    if (!file.startsWith(folder) || !texts.test(file)) return []
    if (isUtf8(bytes)) return controlCharacters(file, bytes)
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

/** The first of each line: pasted from a terminal or a broken converter, and printed by nobody on purpose. */
function controlCharacters(file: string, bytes: Uint8Array): readonly Diagnostic[] {
  const found: Diagnostic[] = []
  let line = 1
  let start = 0
  let told = 0
  for (let at = 0; at < bytes.length; at++) {
    if (bytes[at] === newline) {
      line++
      start = at + 1
    } else if (told < line && isControl(bytes[at]!, bytes[at + 1] ?? 0)) {
      told = line
      found.push(
        controlCharacter(
          file,
          line,
          new TextDecoder().decode(bytes.subarray(start, at)).length + 1,
          new TextDecoder().decode(bytes.subarray(at, at + (bytes[at] === 0xc2 ? 2 : 1))),
        ),
      )
    }
  }
  return found
}

function controlCharacter(file: string, line: number, column: number, letter: string): Diagnostic {
  const code = letter.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')
  return {
    code: 'control-character',
    severity: 'error',
    message: `U+${code} is no letter: it cannot be printed`,
    place: {file, line, column},
    hint: 'delete it; an editor that shows invisible characters finds it',
  }
}
