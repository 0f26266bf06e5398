import {languageOf} from '../../languages/index.js'
import {type Helper, wordsOf} from './helper.js'

/** `2027-02-08 23:59`: a day and a time. */
const moment = /^(\S+)[ T](\d{1,2}:\d{2})$/u

/** `{{date committee.freeze}}`: `1 August 1937`, `1 августа 1937 г.`; `bare=true` without `г.`. A time follows its day. */
export const date: Helper = {
  name: 'date',
  form: 'value',
  takes: [1, 1],
  hash: ['bare'],
  run(call) {
    const words = wordsOf(call)
    const [, day = words, hour] = moment.exec(words) ?? []
    const date = languageOf(call.paper.language).date(day, call.hash['bare'] === true ? {bare: true} : {})
    return hour === undefined ? date : `${date}, ${hour.padStart(5, '0')}`
  },
}

/** `9:30` with a nought before it where the hour has one figure: columns of times stand even. */
export const time: Helper = {
  name: 'time',
  form: 'value',
  takes: [1, 1],
  hash: [],
  run: (call) => wordsOf(call).padStart(5, '0'),
}
