import {z} from '../../base/index.js'
import {id, localized, marks, prose} from './kinds.js'

export const quizSchema = z.strictObject({
  title: localized.optional(),
  items: z.array(
    z.strictObject({
      id: id.optional(),
      question: prose,
      points: z.number().positive().default(1),
      choices: z.array(prose).default([]),
      /** 1-based number of the right choice, or the answer in words. For the teacher alone. */
      answer: z.union([z.number().int().positive(), prose]),
      note: prose.optional(),
      ...marks,
    }),
  ),
})
export type Quiz = z.infer<typeof quizSchema>
