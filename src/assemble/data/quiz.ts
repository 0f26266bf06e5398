import type {Quiz} from '../../model/index.js'
import {type DataSight, filterRows} from './rows.js'

/** Questions for all; what the right answer is, for the teacher. */
export function filterQuiz(sight: DataSight, quiz: Quiz | undefined): Quiz | undefined {
  if (!quiz) return undefined
  const items = filterRows(sight, quiz.items, {
    file: 'quiz',
    path: ['items'],
    fields: {answer: ['teacher'], note: ['teacher']},
  })
  return {...quiz, items: items.map((item) => ({...item, answer: item.answer ?? {}}))}
}
