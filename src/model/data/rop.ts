import {z} from '../../base/index.js'
import {id, localized, marks, prose} from './kinds.js'

export const ropSchema = z.strictObject({
  variant: localized.optional(),
  summary: prose.optional(),
  motions: z.array(
    z.strictObject({
      id,
      name: localized,
      kind: z.enum(['point', 'motion']),
      precedence: z.number().int(),
      interrupts: z.boolean().default(false),
      second: z.boolean().default(false),
      debate: z.union([localized, z.literal(false)]).default(false),
      majority: z.enum(['none', 'chair', 'simple', 'two-thirds', 'consensus']),
      refusable: z.boolean().default(false),
      purpose: prose.optional(),
      script: prose.optional(),
    }),
  ),
  formulas: z.array(z.strictObject({moment: localized, words: prose, ...marks})).default([]),
  directives: z.array(z.strictObject({id, name: localized, needs: prose, sample: prose.optional()})).default([]),
})
export type Rop = z.infer<typeof ropSchema>
