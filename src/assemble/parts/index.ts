import type {Chapter, CommitteeData, Conference} from '../../model/index.js'
import {isThere} from '../helpers/index.js'

/** What one audience may see, as parts of a paper ask for it. */
export interface Stock {
  readonly conference: Conference
  readonly data: CommitteeData
  readonly chapters: () => readonly Chapter[]
}

/** A part that a paper may have. */
export interface Part {
  readonly is: (stock: Stock) => boolean
  /** Where its data are written. */
  readonly from: string
}

const some = (list: readonly unknown[] | undefined): boolean => (list?.length ?? 0) > 0

/** Whether a chapter holds cards to be learnt by. */
export function hasCards(chapter: Chapter | undefined): boolean {
  return chapter?.blocks.some((block) => block.kind === 'container' && block.name === 'cards') ?? false
}

/** Parts by the names that templates and `expects` use. */
export const parts: {readonly [name: string]: Part} = {
  people: {is: ({data}) => some(data.committee.people), from: '`people` in committee.yml'},
  letters: {is: ({data}) => some(data.committee.letters), from: '`letters` in committee.yml'},
  chapters: {is: ({data}) => some(data.committee.chapters), from: '`chapters` in committee.yml'},
  sources: {is: ({data}) => some(data.committee.sources), from: '`sources` in committee.yml'},
  mandate: {is: ({data}) => isThere(data.committee.mandate), from: '`mandate` in committee.yml'},
  powers: {is: ({data}) => isThere(data.committee.powers), from: '`powers` in committee.yml'},
  sensitivity: {
    is: ({conference, data}) => isThere(data.committee.sensitivity) || isThere(conference.sensitivity),
    from: '`sensitivity` in committee.yml or dossier.yml',
  },
  fiction: {is: ({data}) => isThere(data.committee.fiction), from: '`fiction` in committee.yml'},
  conduct: {is: ({conference}) => isThere(conference.conduct), from: '`conduct` in dossier.yml'},
  contacts: {is: ({conference}) => isThere(conference.contacts), from: '`contacts` in dossier.yml'},
  licence: {is: ({conference}) => isThere(conference.licence), from: '`licence` in dossier.yml'},
  topics: {is: ({data}) => some(data.committee.topics), from: '`topics` in committee.yml'},
  characters: {is: ({data}) => some(data.characters), from: 'a file for each role in characters/'},
  factions: {is: ({data}) => some(data.committee.factions), from: '`factions` in committee.yml'},
  roster: {is: ({data}) => some(data.seats), from: 'roster.csv'},
  questions: {is: ({data}) => some(data.committee.questions), from: '`questions` in committee.yml'},
  'position-papers': {
    is: ({conference, data}) => isThere(data.committee.position_papers) || isThere(conference.position_papers),
    from: '`position_papers` in committee.yml or dossier.yml',
  },
  'crisis-primer': {
    is: ({data}) => isThere(data.committee.crisis_primer) || some(data.rop?.directives),
    from: '`crisis_primer` in committee.yml, or `directives` in rop.yml',
  },
  rop: {is: ({data}) => some(data.rop?.motions), from: 'rop.yml'},
  formulas: {is: ({data}) => some(data.rop?.formulas), from: '`formulas` in rop.yml'},
  directives: {is: ({data}) => some(data.rop?.directives), from: '`directives` in rop.yml'},
  schedule: {is: ({data}) => some(data.schedule?.sessions) || some(data.schedule?.deadlines), from: 'schedule.yml'},
  glossary: {is: ({data}) => some(data.glossary), from: 'glossary.yml'},
  facts: {is: ({data}) => some(data.facts), from: 'facts.yml'},
  'disputed-facts': {is: ({data}) => data.facts.some(({rivals}) => rivals.length > 0), from: '`rivals` in facts.yml'},
  reading: {is: ({data}) => some(data.committee.reading), from: '`reading` in committee.yml'},
  bibliography: {is: ({data}) => some(data.works) || some(data.archives), from: 'bibliography.bib'},
  'picture-credits': {is: ({data}) => some(data.committee.picture_credits), from: '`picture_credits` in committee.yml'},
  caucuses: {is: ({data}) => some(data.committee.caucuses), from: '`caucuses` in committee.yml'},
  scoring: {is: ({data}) => some(data.scoring?.criteria), from: 'scoring.yml'},
  awards: {is: ({data}) => some(data.scoring?.awards), from: '`awards` in scoring.yml'},
  opening: {is: ({data}) => isThere(data.crisis?.opening), from: '`opening` in crisis.yml'},
  secrets: {is: ({data}) => some(data.crisis?.secrets), from: '`secrets` in crisis.yml'},
  crisis: {is: ({data}) => some(data.crisis?.beats), from: '`beats` in crisis.yml'},
  quiz: {is: ({data}) => some(data.quiz?.items), from: 'quiz.yml'},
  cards: {
    is: ({chapters}) => chapters().some(hasCards),
    from: '`:::cards` in a chapter',
  },
}
