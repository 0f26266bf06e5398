import {type Localized, z} from '../../base/index.js'

export const id = z.string().regex(/^[\p{L}\p{N}][\p{L}\p{N}._:-]*$/u, 'letters, digits, `.`, `_`, `-` and `:` only')

/** One text for both languages, or one of each. */
export const localized = z
  .union([z.string(), z.strictObject({en: z.string().optional(), ru: z.string().optional()})])
  .transform((value): Localized => (typeof value === 'string' ? {en: value, ru: value} : value))
/** Markdown in one or both languages. */
export const prose = localized
/** Who may see what it stands on: one audience, or any of several. */
export const audience = z
  .union([z.string(), z.array(z.string()).min(1)])
  .transform((value): readonly string[] => (typeof value === 'string' ? value.trim().split(/\s+/u) : value))
/** A day, month or year, by the calendar of its place: `1937-07-30`, `1937-07`, `1937`. */
export const date = z
  .union([
    z.string().regex(/^-?\d{3,4}(-\d{2}(-\d{2})?)?$/u, 'a date like 1937-07-30, 1937-07 or 1937'),
    z.number().int(),
  ])
  .transform(String)
export const edition = z.enum(['en', 'ru', 'ru-en'])
export const layout = z.enum(['columns', 'facing', 'interleaved'])
/** Marks a row and, by `fields`, single fields of it. */
export const marks = {audience: audience.optional(), fields: z.record(z.string(), audience).optional()}
export const credit = z.strictObject({role: localized, name: localized, email: z.string().optional(), ...marks})
