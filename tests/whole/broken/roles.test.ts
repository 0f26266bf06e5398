import {describe} from 'vitest'
import {base, changed, edited} from '../project.js'
import {all, type Row, testRows} from './row.js'

const c = 'content/c'
/** A file of the committee with this text instead. */
const instead = (file: string, text: string | Uint8Array): Row['files'] => changed({[`${c}/${file}`]: text})
/** A file of the committee with this text at its end. */
const added = (file: string, text: string): Row['files'] =>
  changed({[`${c}/${file}`]: `${base[`${c}/${file}`]}${text}`})

const rosters: readonly Row[] = [
  {
    name: 'a role without its character',
    files: added('roster.csv', '3,A,pirate,en\n'),
    says: [`role-unknown ${c}/roster.csv:4`],
  },
  {
    name: 'a character without a seat',
    files: instead('roster.csv', 'seat,delegate,role,language\n1,A,pilot,en\n'),
    says: [`seat-missing ${c}/characters/clerk.en.md:2`],
    prints: all,
  },
  {
    name: 'two seats of one number',
    files: added('roster.csv', '2,A,clerk,en\n'),
    says: [`roster-seat ${c}/roster.csv:4`],
  },
  {
    name: 'a character in one language, on a page of the other',
    files: changed({
      [`${c}/characters/pilot.ru.md`]: undefined,
      'templates/plain/template.hbs':
        '{{chapters}}\n\n{{> glossary}}\n\n{{> bibliography}}\n\n{{#each characters}}{{character id side="public"}}{{/each}}\n',
    }),
    says: [`twin-missing ${c}/characters/pilot.en.md:2`],
    prints: all,
  },
  {
    name: 'a row that is too long',
    files: added('roster.csv', '3,A,pilot,en,x,y,z\n'),
    says: [`roster-ragged ${c}/roster.csv:4`],
  },
  {
    name: 'a quote that is not closed',
    files: added('roster.csv', '3,"A,pilot,en\n'),
    says: [`csv-syntax ${c}/roster.csv:4`],
  },
  {
    name: 'a language of a seat that there is not',
    files: added('roster.csv', '3,A,,fr\n'),
    says: [`roster-language ${c}/roster.csv:4`],
  },
  {
    name: 'a roster without seats',
    files: instead('roster.csv', 'name\nA\n'),
    says: [`roster-column ${c}/roster.csv:1`],
  },
  {
    name: 'garbage for a roster',
    files: instead(
      'roster.csv',
      Uint8Array.from({length: 500}, (_, at) => (at * 91) & 255),
    ),
    says: [`csv-syntax ${c}/roster.csv:1`],
  },
  {name: 'an empty roster', files: instead('roster.csv', ''), says: [`roster-column ${c}/roster.csv:1`]},
  {
    name: 'a character without a title',
    files: edited(`${c}/characters/pilot.en.md`, 'title: The pilot\n', ''),
    says: [`title-missing ${c}/characters/pilot.en.md:1`],
  },
  {
    name: 'a character with a side in a side',
    files: instead('characters/pilot.en.md', '---\nid: pilot\ntitle: A\n---\n\n::::public\n:::private\na\n:::\n::::\n'),
    says: [`side-nested ${c}/characters/pilot.en.md:7`],
  },
  {
    name: 'two characters of one id',
    files: edited(`${c}/characters/clerk.en.md`, 'id: clerk', 'id: pilot'),
    says: [`id-duplicate ${c}/characters/pilot.en.md:2`],
  },
]

const rest: readonly Row[] = [
  {
    name: 'a beat at no time',
    files: edited(`${c}/crisis.yml`, 'T+30', 'noon'),
    says: [`crisis-schema ${c}/crisis.yml:2`],
  },
  {
    name: 'a beat whose secret there is not',
    files: edited(`${c}/crisis.yml`, 'id: fog,', 'id: fog, reveals: [ghost],'),
    says: [`secret-unknown ${c}/crisis.yml:2`],
  },
  {
    name: 'a secret held by nobody known',
    files: added('crisis.yml', 'secrets:\n  - {id: s, title: A, text: B, holders: ["role:pirate"]}\n'),
    says: [`holder-unknown ${c}/crisis.yml:4`],
  },
  {name: 'an unknown majority', files: edited(`${c}/rop.yml`, 'simple', 'easy'), says: [`rop-schema ${c}/rop.yml:2`]},
  {
    name: 'a session at no hour',
    files: edited(`${c}/schedule.yml`, '"9:30"', 'morning'),
    says: [`schedule-schema ${c}/schedule.yml:2`],
  },
  {
    name: 'a criterion of no weight',
    files: edited(`${c}/scoring.yml`, 'weight: 10', 'weight: -1'),
    says: [`scoring-schema ${c}/scoring.yml:2`],
  },
  {
    name: 'an answer beyond the choices',
    files: edited(`${c}/quiz.yml`, 'answer: 1', 'answer: 7'),
    says: [`quiz-answer ${c}/quiz.yml:2`],
  },
]

describe('roster and roles', () => testRows(rosters))
describe('crisis, rules, calendar, marks, quiz', () => testRows(rest))
