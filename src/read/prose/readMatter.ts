import {type Diagnostic, type Outcome, type Path, type Place, validate, type z} from '../../base/index.js'
import type {Located} from '../../model/index.js'
import {parseYaml} from '../data/parseYaml.js'
import type {SplitText} from './splitFrontMatter.js'

/** Front matter checked against its schema; `undefined` when it cannot be read or does not fit. */
export function readMatter<T extends z.ZodType>(
  schema: T,
  file: string,
  {matter, matterLine}: SplitText,
): Outcome<Located<z.infer<T>> | undefined> {
  const {value: raw, diagnostics} = parseYaml({file, text: matter, line: matterLine, concern: 'content'})
  if (!raw) return {value: undefined, diagnostics}
  const given = raw.value ?? {}
  if (typeof given !== 'object' || Array.isArray(given)) return {value: undefined, diagnostics: [noMap(file)]}
  const {value, diagnostics: complaints} = validate(schema, given, raw.placeOf, {
    code: 'matter-schema',
    concern: 'content',
  })
  const others = 'title' in given ? complaints : complaints.filter(({message}) => !message.startsWith('`title`'))
  const bare = others.length < complaints.length
  return {
    value: value === undefined ? undefined : {value, placeOf: raw.placeOf},
    diagnostics: [...(bare ? [untitled(file)] : []), ...others],
  }
}

/** Places of the keys that are there. */
export function placesOfKeys(matter: object, placeOf: (path: Path) => Place): {readonly [key: string]: Place} {
  return Object.fromEntries(Object.keys(matter).map((key) => [key, placeOf([key])]))
}

function untitled(file: string): Diagnostic {
  return {
    code: 'title-missing',
    severity: 'error',
    message: 'the front matter has no `title`',
    place: {file, line: 1, column: 1},
    hint: 'begin the file with `---`, `title: …`, `---`',
  }
}

function noMap(file: string): Diagnostic {
  return {
    code: 'matter-schema',
    severity: 'error',
    message: 'the front matter should be keys and values',
    place: {file, line: 2, column: 1},
    hint: '`title: …`',
  }
}
