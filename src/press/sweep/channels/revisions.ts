/** Most versions looked into: each is a whole file. */
const most = 8

/** The file, then every earlier version of it that changes were appended to, newest first. */
export function revisionsOf(bytes: Uint8Array): readonly Uint8Array[] {
  const text = new TextDecoder('latin1').decode(bytes)
  const ends = [...text.matchAll(/startxref\s+(\d+)\s+%%EOF[\r\n]*/gu)]
    .filter(([, at]) => at !== '0')
    .map(({index, 0: whole}) => index + whole.length)
  return [
    bytes,
    ...ends
      .slice(0, -1)
      .reverse()
      .slice(0, most)
      .map((end) => bytes.slice(0, end)),
  ]
}
