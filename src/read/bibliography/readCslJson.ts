import {type Outcome, validate, z} from '../../base/index.js'
import type {Work} from '../../model/index.js'
import {parseYaml} from '../data/parseYaml.js'
import type {TextFile} from '../data/readData.js'
import {languageOf} from './languageOf.js'

const audience = z
  .union([z.string(), z.array(z.string())])
  .transform((value): readonly string[] => (typeof value === 'string' ? value.split(/[\s,]+/u).filter(Boolean) : value))

/** An item of CSL-JSON. Fields that we do not look at go through to the styles as they are. */
const itemSchema = z.looseObject({
  id: z.union([z.string(), z.number()]).transform(String).pipe(z.string().min(1)),
  type: z.string(),
  title: z.string().optional(),
  language: z.string().optional(),
  audience: audience.optional(),
})

/** Works out of CSL-JSON. JSON is YAML, so that one parser tells the places of both. */
export function readCslJson({file, text}: TextFile): Outcome<Work[]> {
  const {value: raw, diagnostics} = parseYaml({file, text, concern: 'content'})
  if (!raw) return {value: [], diagnostics}
  const {value: items, diagnostics: complaints} = validate(z.array(itemSchema), raw.value ?? [], raw.placeOf, {
    code: 'csl-schema',
    concern: 'content',
  })
  const works = (items ?? []).map(({audience: readers, ...csl}, index): Work => {
    const language = languageOf(csl.language, csl.title ?? '')
    return {
      id: csl.id,
      type: csl.type,
      ...(language ? {language} : {}),
      ...(readers && readers.length > 0 ? {audience: readers} : {}),
      place: raw.placeOf([index, 'id']),
      csl: {...csl, ...(language ? {language} : {})},
    }
  })
  return {value: works, diagnostics: [...diagnostics, ...complaints]}
}
