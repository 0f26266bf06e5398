import {type Claims, renderXmp} from '../base/index.js'
import type {Edited} from '../model/index.js'
import {textString} from './syntax.js'

/** The program that made a file, in its information dictionary and its metadata. */
export const creator = 'Dossier'

export interface Described {
  readonly edited: Edited
  readonly date: Date
  /** Sixteen bytes in hexadecimal. */
  readonly id: string
}

/** Metadata of the file, the same as in its information dictionary. */
export function xmpOf({edited, date, id}: Described, claims: Claims): Buffer {
  const {title, author, subject, keywords, languages} = edited
  return Buffer.from(renderXmp({title, author, subject, keywords, languages, creator, date, id, claims}), 'utf8')
}

/** The information dictionary; entries without words are left out. */
export function informationOf({edited: {title, author, subject, keywords}, date}: Described): string {
  const words = {Title: title, Author: author, Subject: subject, Keywords: keywords.join(', ')}
  const day = `(D:${date.toISOString().slice(0, 19).replace(/[-:T]/gu, '')}Z)`
  const entries = Object.entries(words).flatMap(([key, text]) => (text === '' ? [] : [`/${key} ${textString(text)}`]))
  return `<<${entries.join(' ')} /Producer (${creator}) /Creator (${creator}) /CreationDate ${day} /ModDate ${day}>>`
}
