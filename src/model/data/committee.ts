import {z} from '../../base/index.js'
import {documentSchema} from './document.js'
import {credit, date, id, localized, marks, prose} from './kinds.js'

export const committeeSchema = z.strictObject({
  id,
  title: localized,
  acronym: localized.optional(),
  /** Its name in its own language and script, as it stands on the cover. */
  native: z.string().optional(),
  kind: z.enum(['assembly', 'council', 'crisis', 'joint-crisis', 'court', 'press', 'class']).optional(),
  theme: id.optional(),
  people: z.array(credit).default([]),
  /** The day on which the committee's world stands still. */
  freeze: date.optional(),
  topics: z.array(localized).default([]),
  mandate: prose.optional(),
  powers: prose.optional(),
  sensitivity: prose.optional(),
  fiction: prose.optional(),
  /** Chapters set before the contents. */
  letters: z.array(z.string()).default([]),
  chapters: z.array(z.string()).default([]),
  /** Primary documents, printed as annexes. */
  sources: z.array(z.string()).default([]),
  questions: z.array(prose).default([]),
  position_papers: prose.optional(),
  crisis_primer: prose.optional(),
  /** Works to read further, with a line on each. */
  reading: z.array(z.strictObject({work: z.string(), note: prose.optional()})).default([]),
  /** Topics of moderated caucuses, minutes in all and seconds a speech. */
  caucuses: z
    .array(z.strictObject({topic: prose, minutes: z.number().positive(), seconds: z.number().positive(), ...marks}))
    .default([]),
  factions: z.array(z.strictObject({id, name: localized, brief: prose.optional(), ...marks})).default([]),
  picture_credits: z.array(prose).default([]),
  documents: z.array(documentSchema).default([]),
  /** How its packets are printed, where not as the conference's. */
  printing: z.enum(['duplex', 'simplex']).optional(),
})
export type Committee = z.infer<typeof committeeSchema>
