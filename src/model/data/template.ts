import {z} from '../../base/index.js'
import {edition, id, localized} from './kinds.js'

/** Options that a template declares in its `template.yml`. */
export const templateSchema = z.strictObject({
  name: localized,
  description: localized.optional(),
  /** Who reads it when `documents` does not say; `role:*` makes one for each seat, `faction:*` one for each faction. */
  audience: z.string().default('committee'),
  theme: id.optional(),
  paper: z.enum(['A4', 'A5', 'Letter']).optional(),
  editions: z.array(edition).min(1).optional(),
  options: z
    .record(
      z.string(),
      z.strictObject({
        type: z.enum(['boolean', 'number', 'string', 'choice', 'list', 'localized']),
        default: z.unknown().optional(),
        choices: z.array(z.string()).optional(),
        description: z.string().optional(),
      }),
    )
    .default({}),
  /** Parts that a paper of this kind should have; `check` lists those with no data. Names are those of `assemble/parts`. */
  expects: z.array(z.string()).default([]),
})
export type TemplateDeclaration = z.infer<typeof templateSchema>
