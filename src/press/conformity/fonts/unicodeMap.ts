/** Letters by code, as a font's `ToUnicode` tells (ISO 32000-1, 9.10.3). */
export function readUnicodeMap(text: string): ReadonlyMap<number, string> {
  const map = new Map<number, string>()
  for (const [, body] of text.matchAll(/beginbfchar([\s\S]*?)endbfchar/gu))
    for (const [, code, letters] of body!.matchAll(/<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]*)>/gu))
      map.set(Number.parseInt(code!, 16), lettersOf(letters!))
  for (const [, body] of text.matchAll(/beginbfrange([\s\S]*?)endbfrange/gu)) takeRanges(body!, map)
  return map
}

function takeRanges(body: string, map: Map<number, string>): void {
  for (const [, from, to, first, list] of body.matchAll(
    /<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*(?:<([0-9A-Fa-f]*)>|\[([^\]]*)\])/gu,
  )) {
    const start = Number.parseInt(from!, 16)
    const listed = [...(list ?? '').matchAll(/<([0-9A-Fa-f]*)>/gu)].map(([, letters]) => lettersOf(letters!))
    for (let code = start; code <= Number.parseInt(to!, 16); code++)
      map.set(code, first === undefined ? (listed[code - start] ?? '') : after(lettersOf(first), code - start))
  }
}

function after(letters: string, by: number): string {
  const all = [...letters]
  const last = all.pop()
  return last === undefined ? '' : [...all, String.fromCodePoint(last.codePointAt(0)! + by)].join('')
}

function lettersOf(hexadecimal: string): string {
  return String.fromCharCode(...(hexadecimal.match(/.{4}/gu) ?? []).map((unit) => Number.parseInt(unit, 16)))
}
