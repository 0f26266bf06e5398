import {z} from '../../base/index.js'
import {id, localized, marks, prose} from './kinds.js'

export const glossarySchema = z.array(
  z.strictObject({
    id,
    term: localized,
    /** In Latin letters; made from the Russian when absent. */
    translit: z.string().optional(),
    abbreviation: localized.optional(),
    gloss: prose,
    /** Other forms that count as a mention: cases, plurals, spellings. `*` at the end stands for any ending. */
    forms: z.strictObject({en: z.array(z.string()).default([]), ru: z.array(z.string()).default([])}).optional(),
    see: z.array(id).default([]),
    ...marks,
  }),
)
export type Term = z.infer<typeof glossarySchema>[number]
