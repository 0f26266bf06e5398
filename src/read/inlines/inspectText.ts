import type {Text} from 'mdast'
import type {Diagnostic} from '../../base/index.js'
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
  if (start === undefined || !/[[{<]/u.test(node.value)) return
  const source = reading.sourceOf(node)
  for (const {pattern, complaint} of suspicions) {
    for (const match of source.matchAll(pattern)) {
      if (source[match.index - 1] === '\\') continue
      const at = start + match.index
      reading.report({...complaint(match[0]), place: reading.placeAt(at, at + match[0].length)})
    }
  }
}
