import {z} from '../../base/index.js'
import {date, id, localized, marks, prose} from './kinds.js'

const personName = z.strictObject({
  family: z.string(),
  given: z.string().optional(),
  patronymic: z.string().optional(),
  initials: z.string().optional(),
  stress: z.string().optional(),
  /** Case forms: `genitive: Ежова`. */
  cases: z.record(z.string(), z.string()).optional(),
})
const latinName = z.strictObject({
  popular: z.string(),
  alc: z.string().optional(),
  bgn: z.string().optional(),
  iso9: z.string().optional(),
  family: z.string().optional(),
  initials: z.string().optional(),
})

export const peopleSchema = z.array(
  z.strictObject({
    id,
    ru: personName,
    en: latinName,
    /** Spellings found in sources; not to be written in running text. */
    variants: z.array(z.string()).default([]),
    born: date.optional(),
    died: date.optional(),
    offices: z.array(z.strictObject({title: localized, from: date.optional(), to: date.optional()})).default([]),
    note: prose.optional(),
    ...marks,
  }),
)
export type Person = z.infer<typeof peopleSchema>[number]
