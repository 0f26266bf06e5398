import type {Text} from 'mdast'
import type {Diagnostic} from '../../base/index.js'
import {containerOf, leafOf} from '../directives/names.js'
import type {Reading} from '../reading.js'

/** What in plain text is no text, most likely: it would be printed, and perhaps to those who should not read it. */
interface Suspicion {
  readonly pattern: RegExp
  readonly complaint: (found: string) => Omit<Diagnostic, 'place'>
}

const suspicions: readonly Suspicion[] = [
  {
    pattern: /(?<![\\!])\[\^([^\]\s[]+)\]/gu,
    complaint: (found) => ({
      code: 'note-undefined',
      severity: 'error',
      message: `\`${found}\` calls a note that is not written`,
      hint: `write \`${found}: …\` on a line of its own, or \`\\[^\` for a bracket`,
    }),
  },
  {
    pattern: /(?<!\\)\{(?:#[\p{L}\p{N}][^\s{}]*|\.[a-z-]+|[A-Za-z-]+\s*=\s*(?:"[^"]*"|'[^']*'|[^\s{}"']+))[^{}]*\}/gu,
    complaint: (found) => ({
      code: 'attributes-stray',
      severity: 'error',
      message: `\`${found}\` belongs to nothing`,
      hint: 'no space may stand before attributes; write `\\{` for a brace',
    }),
  },
  {
    pattern: /<!--/gu,
    complaint: () => ({
      code: 'comment-printed',
      severity: 'warning',
      message: '`<!--` begins no comment: it is printed as it stands',
      hint: 'take the comment out of the text; `\\<!--` prints it without this warning',
    }),
  },
]

/** Looks at the words as written, so that what is escaped counts as meant. */
export function inspectText(node: Text, reading: Reading): void {
  const start = node.position?.start.offset
  if (start === undefined || !/[[{<]|::/u.test(node.value)) return
  const source = withoutDirectives(reading.sourceOf(node), start, reading)
  for (const {pattern, complaint} of suspicions) {
    for (const match of source.matchAll(pattern)) {
      if (source[match.index - 1] === '\\') continue
      const at = start + match.index
      reading.report({...complaint(match[0]), place: reading.placeAt(at, at + match[0].length)})
    }
  }
}

/** `::include{…}`, `:::note`: what needs a line of its own and has none, as in a cell or after other words. */
const onItsOwn = /(?<![\\:\p{L}\p{N}])(:{2,3})([a-z-]+)(?![\p{L}\p{N}])(?:\[[^\]]*\])?(?:\{[^{}]*\})?/gu

/** Complains of directives inside a line; gives the source with blanks in their place. */
function withoutDirectives(source: string, start: number, {text, report, placeAt}: Reading): string {
  return source.replace(onItsOwn, (found, colons: string, name: string, at: number) => {
    // at the head of a line it is a fence that could not be read, and told of as such
    const before = text.slice(text.lastIndexOf('\n', start + at - 1) + 1, start + at)
    if (!(colons.length === 2 ? leafOf : containerOf).has(name) || /^[\s>]*$/u.test(before)) return found
    report({
      code: 'directive-misplaced',
      severity: 'error',
      message: `\`${colons}${name}\` stands on a line of its own, outside of tables: here it would be printed as it is`,
      place: placeAt(start + at, start + at + found.length),
    })
    return ' '.repeat(found.length)
  })
}
