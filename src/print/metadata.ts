import type {Edited} from '../model/index.js'

/** The program that made a file, in its information dictionary and its metadata. */
export const creator = 'Dossier'

const entities: {readonly [letter: string]: string} = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;'}
const escaped = (text: string): string =>
  text.replace(/[&<>"]/gu, (letter) => entities[letter]!).replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/gu, '')

export interface Described {
  readonly edited: Edited
  readonly date: Date
  /** Sixteen bytes in hexadecimal. */
  readonly id: string
}

/** Metadata of the file (XMP, ISO 16684-1), the same as in its information dictionary. */
export function xmpOf({edited, date, id}: Described): string {
  const {title, author, subject, keywords, languages} = edited
  const day = `${date.toISOString().slice(0, 19)}Z`
  const uuid = `${id.slice(0, 8)}-${id.slice(8, 12)}-${id.slice(12, 16)}-${id.slice(16, 20)}-${id.slice(20, 32)}`
  const parts = [
    title ? `<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escaped(title)}</rdf:li></rdf:Alt></dc:title>` : '',
    author ? `<dc:creator><rdf:Seq><rdf:li>${escaped(author)}</rdf:li></rdf:Seq></dc:creator>` : '',
    subject
      ? `<dc:description><rdf:Alt><rdf:li xml:lang="x-default">${escaped(subject)}</rdf:li></rdf:Alt></dc:description>`
      : '',
    bag('dc:subject', keywords),
    bag('dc:language', languages),
    keywords.length > 0 ? `<pdf:Keywords>${escaped(keywords.join(', '))}</pdf:Keywords>` : '',
    `<pdf:Producer>${creator}</pdf:Producer>`,
    `<xmp:CreatorTool>${creator}</xmp:CreatorTool>`,
    `<xmp:CreateDate>${day}</xmp:CreateDate>`,
    `<xmp:ModifyDate>${day}</xmp:ModifyDate>`,
    `<xmpMM:DocumentID>uuid:${uuid}</xmpMM:DocumentID>`,
    ...claims,
  ].filter((part) => part !== '')
  const spaces =
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/"'
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" ${spaces}>
${parts.join('\n')}
</rdf:Description>
</rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>`
}

/** Standards that a file declares to keep (`pdfuaid:part`, `pdfaid:part`): none until every condition of theirs is held. */
const claims: readonly string[] = []

function bag(name: string, entries: readonly string[]): string {
  if (entries.length === 0) return ''
  return `<${name}><rdf:Bag>${entries.map((entry) => `<rdf:li>${escaped(entry)}</rdf:li>`).join('')}</rdf:Bag></${name}>`
}

/** The information dictionary; entries without words are left out. */
export function informationOf({edited: {title, author, subject, keywords}, date}: Described): {
  readonly [key: string]: unknown
} {
  const words = {Title: title, Author: author, Subject: subject, Keywords: keywords.join(', ')}
  return {
    ...Object.fromEntries(Object.entries(words).filter(([, text]) => text !== '')),
    Producer: creator,
    Creator: creator,
    CreationDate: date,
    ModDate: date,
  }
}
