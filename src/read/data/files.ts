import type {Outcome} from '../../base/index.js'
import {
  archivesSchema,
  committeeSchema,
  conferenceSchema,
  crisisSchema,
  factsSchema,
  fontsSchema,
  glossarySchema,
  type Located,
  peopleSchema,
  quizSchema,
  ropSchema,
  scheduleSchema,
  scoringSchema,
  templateSchema,
} from '../../model/index.js'
import {parseYaml} from './parseYaml.js'
import {readerOf, type TextFile} from './readData.js'

// One reader for each file that a conference, a committee or a template may hold.

export const readConference = readerOf(conferenceSchema, 'conference-schema', 'configuration')
export const readCommittee = readerOf(committeeSchema, 'committee-schema', 'configuration')
export const readGlossary = readerOf(glossarySchema, 'glossary-schema')
export const readPeople = readerOf(peopleSchema, 'people-schema')
export const readFacts = readerOf(factsSchema, 'facts-schema')
export const readArchives = readerOf(archivesSchema, 'archives-schema')
export const readCrisis = readerOf(crisisSchema, 'crisis-schema')
export const readRop = readerOf(ropSchema, 'rop-schema')
export const readSchedule = readerOf(scheduleSchema, 'schedule-schema')
export const readScoring = readerOf(scoringSchema, 'scoring-schema')
export const readQuiz = readerOf(quizSchema, 'quiz-schema')
export const readTemplateDeclaration = readerOf(templateSchema, 'template-schema', 'template')
export const readFonts = readerOf(fontsSchema, 'fonts-schema', 'resource')

/** YAML whose meaning another room knows: themes. */
export function readYaml({file, text}: TextFile): Outcome<Located<unknown> | undefined> {
  return parseYaml({file, text, concern: 'configuration'})
}
