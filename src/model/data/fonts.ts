import {z} from '../../base/index.js'

export const fontsSchema = z.strictObject({
  families: z.record(
    z.string(),
    z.strictObject({
      /** A file of this folder, or `npm:package/path.ttf`. */
      regular: z.string(),
      italic: z.string().optional(),
      semibold: z.string().optional(),
      'semibold-italic': z.string().optional(),
      bold: z.string().optional(),
      'bold-italic': z.string().optional(),
      /** Families asked, in order, for a character that this one has not. */
      fallback: z.array(z.string()).default([]),
    }),
  ),
  /** Asked last, for every family. */
  fallback: z.array(z.string()).default([]),
})
export type FontsFile = z.infer<typeof fontsSchema>
