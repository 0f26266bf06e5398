import {z} from '../../base/index.js'
import {edition, id, layout, localized} from './kinds.js'

/** Where a password stands: in the environment, or in a file that is not kept with the text. Never here. */
const lock = z
  .strictObject({
    env: z
      .string()
      .regex(/^[A-Za-z_]\w*$/u, 'the name of a variable of the environment')
      .optional(),
    /** From the folder of the conference. */
    file: z.string().min(1).optional(),
    /** What a reader may do besides reading. */
    permissions: z.array(z.enum(['print', 'copy', 'annotate', 'fill', 'assemble', 'modify'])).default(['print']),
  })
  .refine(
    ({env, file}) => (env === undefined) !== (file === undefined),
    'wants `env` or `file`, where its password stands',
  )

export const documentSchema = z.strictObject({
  template: id,
  /** Name of its file; the template's name when absent. */
  id: id.optional(),
  title: localized.optional(),
  subtitle: localized.optional(),
  audience: z.string().optional(),
  editions: z.array(edition).min(1).optional(),
  layout: layout.optional(),
  theme: id.optional(),
  paper: z.enum(['A4', 'A5', 'Letter']).optional(),
  /** Opens with a password only. */
  lock: lock.optional(),
  /** So many numbered copies, each a file of its own. */
  copies: z.number().int().min(1).max(99).optional(),
  /** Words in grey behind the text of every page. */
  watermark: localized.optional(),
  /** Options of the template, checked against its `template.yml`. */
  options: z.record(z.string(), z.unknown()).default({}),
})
export type DocumentRequest = z.infer<typeof documentSchema>
export type LockRequest = z.infer<typeof lock>
