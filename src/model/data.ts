import {type LanguageCode, type Localized, type Path, type Place, z} from '../base/index.js'
import type {Block} from './block.js'
import type {NoteBody} from './chapter.js'
import type {Inline} from './inline.js'

// The data files of a conference and its committees. Each schema is checked at the door (`read`), gives the JSON Schema
// of the same name under `schemas/`, and is the one definition of its type. Prose fields hold Markdown: `assemble`
// parses them where a template places them.

const id = z.string().regex(/^[\p{L}\p{N}][\p{L}\p{N}._:-]*$/u, 'letters, digits, `.`, `_`, `-` and `:` only')

/** One text for both languages, or one of each. */
const localized = z
  .union([z.string(), z.strictObject({en: z.string().optional(), ru: z.string().optional()})])
  .transform((value): Localized => (typeof value === 'string' ? {en: value, ru: value} : value))
/** Markdown in one or both languages. */
const prose = localized
/** Who may see what it stands on: one audience, or any of several. */
const audience = z
  .union([z.string(), z.array(z.string()).min(1)])
  .transform((value): readonly string[] => (typeof value === 'string' ? value.trim().split(/\s+/u) : value))
/** A day, month or year, by the calendar of its place: `1937-07-30`, `1937-07`, `1937`. */
const date = z
  .union([
    z.string().regex(/^-?\d{3,4}(-\d{2}(-\d{2})?)?$/u, 'a date like 1937-07-30, 1937-07 or 1937'),
    z.number().int(),
  ])
  .transform(String)
const edition = z.enum(['en', 'ru', 'ru-en'])
const layout = z.enum(['columns', 'facing', 'interleaved'])
/** Marks a row and, by `fields`, single fields of it. */
const marks = {audience: audience.optional(), fields: z.record(z.string(), audience).optional()}
const credit = z.strictObject({role: localized, name: localized, email: z.string().optional(), ...marks})

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
})
export type Committee = z.infer<typeof committeeSchema>

export const glossarySchema = z.array(
  z.strictObject({
    id,
    term: localized,
    /** In Latin letters; made from the Russian when absent. */
    translit: z.string().optional(),
    abbreviation: localized.optional(),
    gloss: prose,
    /** Other forms that count as a mention: cases, plurals, spellings. `*` at the end stands for any ending. */
    forms: z.strictObject({en: z.array(z.string()).default([]), ru: z.array(z.string()).default([])}).optional(),
    see: z.array(id).default([]),
    ...marks,
  }),
)
export type Term = z.infer<typeof glossarySchema>[number]

const personName = z.strictObject({
  family: z.string(),
  given: z.string().optional(),
  patronymic: z.string().optional(),
  initials: z.string().optional(),
  stress: z.string().optional(),
  /** Case forms: `genitive: Ежова`. */
  cases: z.record(z.string(), z.string()).optional(),
})
const latinName = z.strictObject({
  popular: z.string(),
  alc: z.string().optional(),
  bgn: z.string().optional(),
  iso9: z.string().optional(),
  family: z.string().optional(),
  initials: z.string().optional(),
})

export const peopleSchema = z.array(
  z.strictObject({
    id,
    ru: personName,
    en: latinName,
    /** Spellings found in sources; not to be written in running text. */
    variants: z.array(z.string()).default([]),
    born: date.optional(),
    died: date.optional(),
    offices: z.array(z.strictObject({title: localized, from: date.optional(), to: date.optional()})).default([]),
    note: prose.optional(),
    ...marks,
  }),
)
export type Person = z.infer<typeof peopleSchema>[number]

export const factsSchema = z.array(
  z.strictObject({
    id,
    value: z.union([z.number(), z.string(), z.strictObject({from: z.number(), to: z.number()})]),
    unit: localized.optional(),
    label: localized.optional(),
    as_of: localized.optional(),
    /** Key of a work or archival item; printed after the number when `:fact{… cite}` asks. */
    source: z.string().optional(),
    locator: z.string().optional(),
    rivals: z
      .array(
        z.strictObject({
          value: z.union([z.number(), z.string()]),
          source: z.string().optional(),
          note: prose.optional(),
        }),
      )
      .default([]),
    ...marks,
  }),
)
export type Fact = z.infer<typeof factsSchema>[number]

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

/** A book, article or edition, as CSL-JSON names its fields (CSL 1.0.2). `language` decides in which manner it is set. */
export interface Work {
  readonly id: string
  readonly type: string
  readonly language?: string
  readonly audience?: readonly string[]
  readonly place?: Place
  readonly csl: {readonly [field: string]: unknown}
}

export const rosterColumns = [
  'seat',
  'delegate',
  'pronouns',
  'school',
  'role',
  'country',
  'country_en',
  'country_ru',
  'faction',
  'language',
  'packet',
  'printer',
] as const

/** One row of `roster.csv`. Columns of no known name are in `more`, and nobody but the secretariat sees them unless `dossier.yml` says so. */
export interface Seat {
  readonly seat: string
  readonly delegate: string
  /** Id of a character; empty in a committee of states. */
  readonly role: string
  readonly country: string
  /** Its name in a language, where `country` is not it. */
  readonly country_en: string
  readonly country_ru: string
  readonly school: string
  readonly pronouns: string
  readonly faction: string
  readonly language: LanguageCode
  readonly packet: string
  readonly printer: string
  readonly more: {readonly [column: string]: string}
  readonly place: Place
}

export const crisisSchema = z.strictObject({
  opening: prose.optional(),
  secrets: z
    .array(z.strictObject({id, title: localized, text: prose, holders: z.array(z.string()).default([]), ...marks}))
    .default([]),
  beats: z.array(
    z.strictObject({
      id,
      /** Minutes after the opening: `T+90`. */
      at: z.string().regex(/^T\+\d+$/u, 'minutes after the opening, as `T+90`'),
      title: localized,
      trigger: prose.optional(),
      form: z.enum(['telegram', 'news', 'order', 'letter', 'map', 'briefing', 'rumour']).default('briefing'),
      number: z.string().optional(),
      from: localized.optional(),
      to: localized.optional(),
      text: prose,
      reveals: z.array(z.string()).default([]),
      /** Sealed in the packets of those who may see it, to be opened at its time. */
      sealed: z.boolean().default(false),
      contingencies: z.array(z.strictObject({when: prose, then: prose})).default([]),
      ...marks,
    }),
  ),
})
export type Crisis = z.infer<typeof crisisSchema>

export const ropSchema = z.strictObject({
  variant: localized.optional(),
  summary: prose.optional(),
  motions: z.array(
    z.strictObject({
      id,
      name: localized,
      kind: z.enum(['point', 'motion']),
      precedence: z.number().int(),
      interrupts: z.boolean().default(false),
      second: z.boolean().default(false),
      debate: z.union([localized, z.literal(false)]).default(false),
      majority: z.enum(['none', 'chair', 'simple', 'two-thirds', 'consensus']),
      refusable: z.boolean().default(false),
      purpose: prose.optional(),
      script: prose.optional(),
    }),
  ),
  formulas: z.array(z.strictObject({moment: localized, words: prose, ...marks})).default([]),
  directives: z.array(z.strictObject({id, name: localized, needs: prose, sample: prose.optional()})).default([]),
})
export type Rop = z.infer<typeof ropSchema>

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

export const scoringSchema = z.strictObject({
  criteria: z.array(
    z.strictObject({
      id,
      name: localized,
      weight: z.number().positive(),
      levels: z.array(localized).default([]),
      ...marks,
    }),
  ),
  scale: z.strictObject({from: z.number(), to: z.number()}).default({from: 1, to: 4}),
  awards: z.array(z.strictObject({name: localized, rule: prose.optional()})).default([]),
  tie_break: prose.optional(),
})
export type Scoring = z.infer<typeof scoringSchema>

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

/** Everything that a committee's folder holds, read. Absent files are empty lists or `undefined`. */
export interface CommitteeData {
  readonly committee: Committee
  readonly glossary: readonly Term[]
  readonly people: readonly Person[]
  readonly facts: readonly Fact[]
  readonly archives: readonly Archive[]
  readonly works: readonly Work[]
  readonly seats: readonly Seat[]
  readonly characters: readonly Character[]
  readonly crisis?: Crisis
  readonly rop?: Rop
  readonly schedule?: Schedule
  readonly scoring?: Scoring
  readonly quiz?: Quiz
  /** Where a value of one of its files was written: `placeOf('glossary', [3, 'audience'])`. */
  readonly placeOf: (file: DataFile, path: Path) => Place | undefined
}

/** The data files of a committee, by the name of the field that holds what they give. */
export type DataFile =
  | 'committee'
  | 'glossary'
  | 'people'
  | 'facts'
  | 'archives'
  | 'works'
  | 'seats'
  | 'crisis'
  | 'rop'
  | 'schedule'
  | 'scoring'
  | 'quiz'

/** A value read from a data file, and where each part of it was written. */
export interface Located<T> {
  readonly value: T
  readonly placeOf: (path: Path, atKey?: boolean) => Place
}

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
