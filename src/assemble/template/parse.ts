import Handlebars from 'handlebars'
import {lowerFirst, type Outcome} from '../../base/index.js'
import type {TemplateFile} from './source.js'
import type {Program} from './syntax.js'

/** The tree of a template, or where its syntax breaks. */
export function parseTemplate({file, text}: TemplateFile): Outcome<Program | undefined> {
  try {
    return {value: Handlebars.parse(text, {srcName: file}) as unknown as Program, diagnostics: []}
  } catch (error) {
    return {
      value: undefined,
      diagnostics: [{code: 'template-syntax', severity: 'error', concern: 'template', ...explain(error, file)}],
    }
  }
}

/** Jison writes `Parse error on line 3:` with a drawing; our own checks of the tree end with ` - 3:14`. */
function explain(error: unknown, file: string) {
  const words = error instanceof Error ? error.message : String(error)
  const drawn = /^(?:Parse|Lexical) error on line (\d+)[.:]?[^\n]*\n([^\n]*)\n(-*\^)(?:\n(?<rest>.*))?$/su.exec(words)
  if (drawn) {
    const [, line = '1', excerpt = '', arrow = '^'] = drawn
    const expected = /Expecting .*? got '(?<got>[^']*)'/su.exec(drawn.groups?.['rest'] ?? '')?.groups?.['got']
    const near = excerpt.slice(Math.max(arrow.length - 24, 0), arrow.length + 8).trim()
    const message =
      expected === 'EOF'
        ? `the template ends inside a block, near \`${near}\``
        : `cannot be read as a template, near \`${near}\``
    return {message, place: {file, line: Number(line), column: 1}}
  }
  const [, message = words, line = '1', column = '0'] = /^(.*?)(?: - (\d+):(\d+))?$/su.exec(words) ?? []
  return {
    message: lowerFirst(message),
    place: {file, line: Number(line), column: Number(column) + 1},
  }
}
