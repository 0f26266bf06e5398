import {type Concern, type Outcome, validate, type z} from '../../base/index.js'
import type {Located} from '../../model/index.js'
import {duplicateIds} from './duplicateIds.js'
import {parseYaml} from './parseYaml.js'

export interface TextFile {
  readonly file: string
  readonly text: string
}

/** A reader of one kind of data file: YAML, then its schema, then ids that stand twice. */
export function readerOf<T extends z.ZodType>(schema: T, code: string, concern: Concern = 'content') {
  return ({file, text}: TextFile): Outcome<Located<z.infer<T>> | undefined> => {
    const {value: raw, diagnostics} = parseYaml({file, text, concern})
    if (!raw) return {value: undefined, diagnostics}
    const checked = validate(schema, raw.value ?? emptyOf(schema), raw.placeOf, {code, concern})
    const twice = duplicateIds(raw.value, raw.placeOf, concern)
    return {
      value: checked.value === undefined ? undefined : {value: checked.value, placeOf: raw.placeOf},
      diagnostics: [...diagnostics, ...checked.diagnostics, ...twice],
    }
  }
}

/** An empty file is an empty list or an empty map, by its schema. */
function emptyOf(schema: z.ZodType): unknown {
  return schema.safeParse([]).success ? [] : {}
}
