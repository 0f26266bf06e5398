import {type Diagnostic, lowerFirst, nearest} from '../../base/index.js'
import {knownNames} from './knownNames.js'

/** Stops the run of a template; never leaves this room. Handlebars has no other way out of a helper. */
export class TemplateTrouble extends Error {
  constructor(readonly diagnostic: Diagnostic) {
    super(diagnostic.message)
    this.name = 'TemplateTrouble'
  }
}

/** What Handlebars throws has a line and a column, counted from 0, but no file. */
export function troubleIn(file: string, error: unknown): TemplateTrouble {
  if (error instanceof TemplateTrouble) return error
  const {
    message = String(error),
    lineNumber = 1,
    column = 0,
  } = error as {message?: string; lineNumber?: number; column?: number}
  const place = {file, line: lineNumber, column: column + 1}
  const missing = /^"(?<name>.*?)" not defined in (?<where>.*?)(?: - \d+:\d+)?$/su.exec(message)?.groups
  if (!missing)
    return new TemplateTrouble({
      code: 'template-failed',
      severity: 'error',
      concern: 'template',
      message: lower(message),
      place,
    })
  const empty = missing['where'] === 'null' || missing['where'] === 'undefined'
  return new TemplateTrouble({
    code: 'template-missing-value',
    severity: 'error',
    concern: 'template',
    message: empty
      ? `\`${missing['name']}\` is asked of a value that is not there`
      : `there is no value \`${missing['name']}\` here`,
    place,
    hint: empty ? 'ask for it inside `{{#if …}}`' : hintOf(missing['name'] ?? ''),
  })
}

/** A name that could be meant; a name that is right, but of the paper and not of the row. */
function hintOf(name: string): string {
  const names = knownNames()
  const near = names.includes(name) ? undefined : nearest(name, names)
  return near ? `did you mean \`${near}\`?` : 'inside `{{#each}}` and `{{#with}}` the values of the paper are `@root.…`'
}

const lower = (words: string): string => lowerFirst(words).replace(/ - \d+:\d+$/u, '')
