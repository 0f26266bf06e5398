import {z} from '../../base/index.js'
import {id, localized, marks, prose} from './kinds.js'

export const factsSchema = z.array(
  z.strictObject({
    id,
    value: z.union([z.number(), z.string(), z.strictObject({from: z.number(), to: z.number()})]),
    unit: localized.optional(),
    label: localized.optional(),
    as_of: localized.optional(),
    /** Key of a work or archival item; printed after the number when `:fact{… cite}` asks. */
    source: z.string().optional(),
    locator: z.string().optional(),
    rivals: z
      .array(
        z.strictObject({
          value: z.union([z.number(), z.string()]),
          source: z.string().optional(),
          note: prose.optional(),
        }),
      )
      .default([]),
    ...marks,
  }),
)
export type Fact = z.infer<typeof factsSchema>[number]
