import type {Place} from '../base/index.js'
import {resolveAddress} from './address.js'
import type {Reading} from './reading.js'

/** The path of an image or an included file from the project's root; complains when it lies outside. */
export function readAddress(written: string, place: Place, reading: Reading): string | undefined {
  const resolved = resolveAddress(reading.file, written, reading.manner === 'template')
  if ('path' in resolved) return resolved.path
  reading.report({
    code: 'path-outside',
    severity: 'error',
    message: `the address \`${written}\` ${resolved.problem}`,
    place,
    hint: 'give an address inside the project, relative to this file: `../figures/map.svg`',
  })
  return undefined
}
