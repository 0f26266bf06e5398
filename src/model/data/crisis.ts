import {z} from '../../base/index.js'
import {id, localized, marks, prose} from './kinds.js'

export const crisisSchema = z.strictObject({
  opening: prose.optional(),
  secrets: z
    .array(z.strictObject({id, title: localized, text: prose, holders: z.array(z.string()).default([]), ...marks}))
    .default([]),
  beats: z.array(
    z.strictObject({
      id,
      /** Minutes after the opening: `T+90`. */
      at: z.string().regex(/^T\+\d+$/u, 'minutes after the opening, as `T+90`'),
      title: localized,
      trigger: prose.optional(),
      form: z.enum(['telegram', 'news', 'order', 'letter', 'map', 'briefing', 'rumour']).default('briefing'),
      number: z.string().optional(),
      from: localized.optional(),
      to: localized.optional(),
      text: prose,
      reveals: z.array(z.string()).default([]),
      /** Sealed in the packets of those who may see it, to be opened at its time. */
      sealed: z.boolean().default(false),
      contingencies: z.array(z.strictObject({when: prose, then: prose})).default([]),
      ...marks,
    }),
  ),
})
export type Crisis = z.infer<typeof crisisSchema>
