import {languageOf} from '../../languages/index.js'
import {type Helper, wordsOf} from './helper.js'

/** `{{date committee.freeze}}`: `1 August 1937`, `1 августа 1937 г.`; `bare=true` without `г.`. */
export const date: Helper = {
  name: 'date',
  form: 'value',
  takes: [1, 1],
  hash: ['bare'],
  run: (call) => languageOf(call.paper.language).date(wordsOf(call), call.hash['bare'] === true ? {bare: true} : {}),
}

/** `9:30` with a nought before it where the hour has one figure: columns of times stand even. */
export const time: Helper = {
  name: 'time',
  form: 'value',
  takes: [1, 1],
  hash: [],
  run: (call) => wordsOf(call).padStart(5, '0'),
}
