import {z} from '../../base/index.js'
import {audience, credit, date, edition, id, layout, localized, prose} from './kinds.js'

export const audienceDeclaration = z.union([
  /** `dais`, `role:*`. */
  z.string().regex(/^[\p{L}\p{N}][\p{L}\p{N}._:-]*\*?$/u, 'the name of an audience, like `dais` or `role:*`'),
  z.strictObject({
    id: z.string(),
    name: localized.optional(),
    /** What its readers may see besides their own: `[committee, "role:*"]`. */
    sees: z.array(z.string()).optional(),
    /** Words on the band of its papers; `false` for none. */
    band: z.union([localized, z.literal(false)]).optional(),
  }),
])

export const conferenceSchema = z.strictObject({
  title: localized,
  edition: localized.optional(),
  version: z.union([z.string(), z.number()]).transform(String).default('1'),
  dates: localized.optional(),
  place: localized.optional(),
  languages: z
    .array(z.enum(['en', 'ru']))
    .min(1)
    .default(['en', 'ru']),
  editions: z.array(edition).min(1).optional(),
  layout: layout.default('columns'),
  audiences: z.array(audienceDeclaration).min(1),
  theme: id.default('sober'),
  paper: z.enum(['A4', 'A5', 'Letter']).default('A4'),
  /** How packets and cards are printed. */
  printing: z.enum(['duplex', 'simplex']).default('duplex'),
  notes: z.strictObject({restart: z.enum(['chapter', 'document']).default('chapter')}).optional(),
  bibliography: z
    .strictObject({
      style: z.enum(['dossier', 'gost', 'chicago']).default('dossier'),
      order: z.enum(['cyrillic-first', 'merged']).default('cyrillic-first'),
    })
    .optional(),
  names: z.enum(['popular', 'alc', 'bgn', 'iso9']).default('popular'),
  quotes: z.strictObject({en: z.enum(['double', 'single']).default('double')}).optional(),
  dashes: z.strictObject({en: z.enum(['closed', 'spaced']).default('closed')}).optional(),
  calendar: z.strictObject({new_style_from: date.default('1918-02-14')}).optional(),
  people: z.array(credit).default([]),
  contacts: prose.optional(),
  licence: prose.optional(),
  sensitivity: prose.optional(),
  conduct: prose.optional(),
  position_papers: prose.optional(),
  /** Columns of rosters and who may see them, besides those every roster has. */
  roster: z.strictObject({columns: z.record(z.string(), audience).default({})}).optional(),
})
export type Conference = z.infer<typeof conferenceSchema>
