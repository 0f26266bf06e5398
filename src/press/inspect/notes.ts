import type {FileRead} from '../reading/types.js'
import type {LineOnPage} from './lines.js'
import type {Fault} from './report.js'

/** Of the text around it. A number so much smaller and raised is the call of a note. */
const callSize = 0.8
/** Of the size, above the line's baseline. */
const callRise = 0.15

/**
 * Calls whose note does not begin on their page. A note is a line of smaller type that begins with the number of the call.
 * Fonts with figures drawn as superiors are full-sized: there the text layer's order is all there is, and the note is
 * looked for just the same.
 */
export function notesOffPage(file: FileRead, lines: readonly LineOnPage[]): readonly Fault[] {
  return file.pages.flatMap((page) => {
    const here = lines.filter((line) => line.page === page.number)
    const begun = new Set(here.flatMap((line) => /^(\d{1,3})(?:\D|$)/u.exec(line.text)?.[1] ?? []))
    const calls = here.flatMap((line) => callsOn(line))
    return [...new Set(calls)]
      .filter((call) => !begun.has(call))
      .map((call) => ({page: page.number, text: `note ${call}`}))
  })
}

function callsOn(line: LineOnPage): readonly string[] {
  const calls: string[] = []
  let number = ''
  for (const glyph of line.glyphs) {
    const raised = line.y - glyph.y > callRise * line.size && glyph.size < callSize * line.size
    if (raised && /^\d$/u.test(glyph.text)) number += glyph.text
    else {
      if (number) calls.push(number)
      number = ''
    }
  }
  if (number) calls.push(number)
  const first = line.glyphs[0]
  return first && calls.length && line.y - first.y > callRise * line.size ? calls.slice(1) : calls
}
