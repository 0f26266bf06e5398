import {archiveClauses} from './archive/index.js'
import {type OpenFile, openFile} from './file/openFile.js'
import {propertyOf} from './file/readXmp.js'
import type {Breach, Clauses, Conformity} from './types.js'
import {accessClauses} from './ua/index.js'

/**
 * Holds a finished file against the clauses of PDF/UA-1 (ISO 14289-1) and PDF/A-2 at its strictest level, a (ISO 19005-2),
 * as far as a program can tell: what needs a person, such as whether an alternative text tells what is seen, it cannot. It
 * reads the file by pdf-lib and shares nothing with what prints it.
 */
export async function conformityOf(bytes: Uint8Array, password?: string): Promise<Conformity> {
  const file = await openFile(bytes, password)
  const breaches = (clauses: readonly Clauses[], standard: Breach['standard']): readonly Breach[] =>
    clauses.flatMap((check) => check(file).map((found) => ({standard, ...found})))
  return {
    claims: claimsOf(file),
    breaches: [...breaches(accessClauses, 'PDF/UA-1'), ...breaches(archiveClauses, 'PDF/A-2')],
  }
}

function claimsOf({xmp}: OpenFile): readonly string[] {
  if (!xmp) return []
  const access = propertyOf(xmp, 'pdfuaid', 'part')
  const archive = propertyOf(xmp, 'pdfaid', 'part')
  const level = propertyOf(xmp, 'pdfaid', 'conformance') ?? ''
  return [...(access ? [`PDF/UA-${access}`] : []), ...(archive ? [`PDF/A-${archive}${level.toLowerCase()}`] : [])]
}
