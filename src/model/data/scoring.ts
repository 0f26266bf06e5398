import {z} from '../../base/index.js'
import {id, localized, marks, prose} from './kinds.js'

export const scoringSchema = z.strictObject({
  criteria: z.array(
    z.strictObject({
      id,
      name: localized,
      weight: z.number().positive(),
      levels: z.array(localized).default([]),
      ...marks,
    }),
  ),
  scale: z.strictObject({from: z.number(), to: z.number()}).default({from: 1, to: 4}),
  awards: z.array(z.strictObject({name: localized, rule: prose.optional()})).default([]),
  tie_break: prose.optional(),
})
export type Scoring = z.infer<typeof scoringSchema>
