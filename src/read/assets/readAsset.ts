import type {Diagnostic, Outcome} from '../../base/index.js'
import type {Asset} from '../../model/index.js'
import type {BytesFile} from '../roster/readRoster.js'
import {readJpeg} from './readJpeg.js'
import {readPng} from './readPng.js'
import {readSvg} from './readSvg.js'

/** Bytes. A picture for paper is smaller; a larger one is a mistake, and would fill the memory of every worker. */
const mostBytes = 20 * 1024 * 1024

/** What a reader of one kind finds: the picture, or why there is none. */
export type Found = {readonly asset: Asset; readonly removed?: readonly string[]} | {readonly problem: string}

/** A picture, read, checked and (SVG) sanitised. */
export function readAsset({file, bytes}: BytesFile): Outcome<Asset | undefined> {
  if (bytes.length > mostBytes)
    return fail(file, 'asset-large', `the file has ${Math.round(bytes.length / 1024 / 1024)} MB`, 'at most 20 MB')
  const kind = kindOf(bytes)
  if (!kind)
    return fail(
      file,
      'asset-unknown',
      bytes.length === 0 ? 'the file is empty' : 'the file is no PNG, JPEG or SVG',
      undefined,
    )
  const found = readers[kind](file, bytes)
  if ('problem' in found) return fail(file, 'asset-broken', found.problem, undefined)
  return {value: found.asset, diagnostics: [...mislabelled(file, kind), ...sanitised(file, found.removed ?? [])]}
}

const readers = {png: readPng, jpeg: readJpeg, svg: readSvg} as const
type Kind = keyof typeof readers

/** By what stands in the file; its name may be wrong. */
function kindOf(bytes: Uint8Array): Kind | undefined {
  if (bytes[0] === 0x89 && bytes[1] === 0x50 && bytes[2] === 0x4e && bytes[3] === 0x47) return 'png'
  if (bytes[0] === 0xff && bytes[1] === 0xd8) return 'jpeg'
  const head = new TextDecoder().decode(bytes.subarray(0, 4096))
  return /^\u{FEFF}?\s*</u.test(head) &&
    /<(?:[\w-]+:)?svg[\s>/]/u.test(new TextDecoder().decode(bytes.subarray(0, 65536)))
    ? 'svg'
    : undefined
}

const endings: {readonly [K in Kind]: RegExp} = {png: /\.png$/iu, jpeg: /\.jpe?g$/iu, svg: /\.svg$/iu}

function mislabelled(file: string, kind: Kind): Diagnostic[] {
  if (endings[kind].test(file)) return []
  return [
    {
      code: 'asset-mislabelled',
      severity: 'warning',
      concern: 'resource',
      message: `\`${file}\` holds ${kind.toUpperCase()}, by its name something else`,
      place: {file, line: 1, column: 1},
    },
  ]
}

function sanitised(file: string, removed: readonly string[]): Diagnostic[] {
  if (removed.length === 0) return []
  const all = [...new Set(removed)].map((one) => `\`${one}\``).join(', ')
  return [
    {
      code: 'svg-sanitised',
      severity: 'warning',
      concern: 'resource',
      message: `taken out of the drawing: ${all}`,
      place: {file, line: 1, column: 1},
    },
  ]
}

function fail(file: string, code: string, message: string, hint: string | undefined): Outcome<undefined> {
  const diagnostic: Diagnostic = {
    code,
    severity: 'error',
    concern: 'resource',
    message: `\`${file}\`: ${message}`,
    place: {file, line: 1, column: 1},
    ...(hint ? {hint} : {}),
  }
  return {value: undefined, diagnostics: [diagnostic]}
}
