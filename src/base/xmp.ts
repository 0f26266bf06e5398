/** Standards that a file declares to keep. */
export interface Claims {
  /** PDF/UA-1 (ISO 14289-1). */
  readonly access: boolean
  /** Level of PDF/A-2 (ISO 19005-2): `A` with its structure, `U` with its letters alone. */
  readonly archive: 'A' | 'U' | undefined
}

/** What the metadata of a file say of it; what is empty is left out. */
export interface Described {
  readonly title: string
  readonly author?: string
  readonly subject?: string
  readonly keywords?: readonly string[]
  readonly languages: readonly string[]
  /** The program that made it. */
  readonly creator: string
  readonly date?: Date
  /** Sixteen bytes in hexadecimal. */
  readonly id: string
  readonly claims: Claims
}

/** Metadata of a file (XMP, ISO 16684-1), in UTF-8. */
export function renderXmp(described: Described): string {
  const {title, author = '', subject = '', keywords = [], languages, creator, date, id, claims} = described
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
    ...(date ? dated(date) : []),
    `<xmpMM:DocumentID>uuid:${uuidOf(id)}</xmpMM:DocumentID>`,
    ...claimed(claims),
  ].filter((part) => part !== '')
  return `${head}${parts.join('\n')}${tail}`
}

const entities: {readonly [letter: string]: string} = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;'}
const escaped = (text: string): string =>
  text.replace(/[&<>"]/gu, (letter) => entities[letter]!).replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/gu, '')

function bag(name: string, entries: readonly string[]): string {
  if (entries.length === 0) return ''
  return `<${name}><rdf:Bag>${entries.map((entry) => `<rdf:li>${escaped(entry)}</rdf:li>`).join('')}</rdf:Bag></${name}>`
}

function dated(date: Date): readonly string[] {
  const day = `${date.toISOString().slice(0, 19)}Z`
  return [`<xmp:CreateDate>${day}</xmp:CreateDate>`, `<xmp:ModifyDate>${day}</xmp:ModifyDate>`]
}

const uuidOf = (id: string): string =>
  [id.slice(0, 8), id.slice(8, 12), id.slice(12, 16), id.slice(16, 20), id.slice(20, 32)].join('-')

function claimed({access, archive}: Claims): readonly string[] {
  return [
    ...(access ? ['<pdfuaid:part>1</pdfuaid:part>'] : []),
    ...(archive ? ['<pdfaid:part>2</pdfaid:part>', `<pdfaid:conformance>${archive}</pdfaid:conformance>`] : []),
    ...(access ? [schemaOfAccess] : []),
  ]
}

const spaces =
  'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"'
const head = `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" ${spaces}>
`
const tail = `
</rdf:Description>
</rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>`

/** PDF/A asks for a description of each property that XMP does not know, PDF/UA's among them (ISO 19005-2, 6.6.2.3). */
const schemaOfAccess = `<pdfaExtension:schemas xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#"><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 that the file keeps to</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>`
