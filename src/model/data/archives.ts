import {z} from '../../base/index.js'
import {date, id, localized, marks} from './kinds.js'

export const archivesSchema = z.array(
  z.strictObject({
    id,
    archive: localized,
    fond: z.union([z.string(), z.number()]).transform(String).optional(),
    opis: z.union([z.string(), z.number()]).transform(String).optional(),
    delo: z.union([z.string(), z.number()]).transform(String).optional(),
    list: z.union([z.string(), z.number()]).transform(String).optional(),
    title: localized.optional(),
    date: date.optional(),
    status: localized.optional(),
    ...marks,
  }),
)
export type Archive = z.infer<typeof archivesSchema>[number]
