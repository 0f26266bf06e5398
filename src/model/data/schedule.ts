import {z} from '../../base/index.js'
import {date, id, localized, marks, prose} from './kinds.js'

export const scheduleSchema = z.strictObject({
  sessions: z.array(
    z.strictObject({
      id,
      title: localized,
      day: date,
      from: z.string().regex(/^\d{1,2}:\d{2}$/u, 'a time like 9:30'),
      to: z.string().regex(/^\d{1,2}:\d{2}$/u, 'a time like 9:30'),
      room: localized.optional(),
      aim: prose.optional(),
      ...marks,
    }),
  ),
  deadlines: z.array(z.strictObject({what: localized, when: z.string(), ...marks})).default([]),
})
export type Schedule = z.infer<typeof scheduleSchema>
