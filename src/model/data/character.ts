import {type LanguageCode, type Place, z} from '../../base/index.js'
import type {Block} from '../block.js'
import type {NoteBody} from '../chapter.js'
import type {Inline} from '../inline.js'
import {audience, id} from './kinds.js'

/** Front matter of `characters/*.md`. What is not marked public here is for the role alone (and whoever sees roles). */
export const characterSchema = z.strictObject({
  id,
  /** As on the placard: `Nikolai Yezhov`. */
  title: z.string(),
  person: z.string().optional(),
  office: z.string().optional(),
  faction: z.string().optional(),
  portrait: z.string().optional(),
  lettering: z.string().optional(),
  audience: audience.optional(),
  /** Public. */
  powers: z.array(z.string()).default([]),
  public_goals: z.array(z.string()).default([]),
  /** Private. */
  private_powers: z.array(z.string()).default([]),
  resources: z
    .array(
      z.strictObject({
        name: z.string(),
        amount: z.union([z.number(), z.string()]),
        unit: z.string().optional(),
        note: z.string().optional(),
      }),
    )
    .default([]),
  goals: z.array(z.string()).default([]),
  secrets: z.array(z.string()).default([]),
  contacts: z.array(z.string()).default([]),
  enemies: z.array(z.string()).default([]),
  false_beliefs: z.array(z.string()).default([]),
  first_hour: z.array(z.string()).default([]),
})
export type CharacterMatter = z.infer<typeof characterSchema>

/** One role in one language. `blocks` of the public side may be read by the committee; of the private, by the role. */
export interface Character {
  readonly id: string
  readonly file: string
  readonly language: LanguageCode
  readonly title: readonly Inline[]
  readonly matter: CharacterMatter
  readonly publicSide: readonly Block[]
  readonly privateSide: readonly Block[]
  readonly bodies: readonly NoteBody[]
  readonly places: {readonly [key: string]: Place}
  readonly hash: string
}
