import {z} from '../../base/index.js'
import {
  characterSchema,
  committeeSchema,
  conferenceSchema,
  crisisSchema,
  factsSchema,
  glossarySchema,
  peopleSchema,
  quizSchema,
  ropSchema,
  rosterColumns,
  scheduleSchema,
  scoringSchema,
} from '../../model/index.js'

const schemas = [
  conferenceSchema,
  committeeSchema,
  characterSchema,
  crisisSchema,
  factsSchema,
  glossarySchema,
  peopleSchema,
  quizSchema,
  ropSchema,
  scheduleSchema,
  scoringSchema,
]

/** Names of the paper itself; see `contextOf`. */
const own = [
  'language',
  'edition',
  'parallel',
  'paper',
  'printing',
  'conference',
  'committee',
  'document',
  'audience',
  'options',
  'roster',
  'characters',
  'factions',
  'motions',
  'formulas',
  'directives',
  'sessions',
  'deadlines',
  'crisis',
  'beats',
  'secrets',
  'scoring',
  'quiz',
  'glossary',
  'people',
  'facts',
  'seat',
  'packet',
  'role',
  'faction',
  'name',
  'character',
  'inside',
  'minutes',
  'names',
]

/** All names that values may have in a template: for hints alone. */
export function knownNames(): readonly string[] {
  return [...new Set([...own, ...rosterColumns, ...schemas.flatMap(keysOf)])]
}

function keysOf(schema: unknown): readonly string[] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodNullable)
    return keysOf(schema.unwrap())
  if (schema instanceof z.ZodArray) return keysOf(schema.element)
  return schema instanceof z.ZodObject
    ? Object.entries(schema.shape).flatMap(([key, inner]) => [key, ...keysOf(inner)])
    : []
}
