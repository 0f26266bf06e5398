import type {Habits} from '../language.js'
import {
  type Binding,
  type DashManner,
  narrow,
  noBreak,
  numberRange,
  romanRange,
  spacedNumberRange,
  type Typography,
} from '../typography/index.js'
import {monthsOfDay} from './dates.js'

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/u))

/** Milchin & Cheltsova, *Spravochnik izdatelya i avtora*, on what a line end may not part. */
const binding: Binding = {
  holdsNext: words('в к с о у и а я № №№ § §§ им. см. ср.'),
  holdsWhenCapital: words('на по но не за из до от во ко со об то ни да'),
  holdsNumber: words(
    'с. стр. л. лл. т. тт. кн. ч. вып. гл. п. пп. ст. ф. оп. д. дд. рис. табл. прим. ред. год года № разд. абз. подп. приказ статья статьи статье пункт глава ок. около ул. д. кв. каб.',
  ),
  holdsName: words(
    'тов. т. т.т. тт. им. г. г-н г-жа гр. гр-н ген. акад. проф. доц. ул. пл. пр. пер. р. о. оз. с. дер. св. п. пос. ст. обл. нар. маршал',
  ),
  heldByWord: words('ж же ли ль б бы'),
  heldByNumber: new Set([
    ...words(
      'г. гг. в. вв. тыс. млн млн. млрд млрд. трлн трлн. руб. руб коп. коп чел. чел экз. экз % ‰ км м см мм кг г т ц га л ч мин с. с сут. стр. лет год годы года году годов годы годах век века веке веков человек ст. н. до',
    ),
    ...monthsOfDay,
  ]),
  holdsDay: new Set(),
  knit: new Map([
    ['т.', words('е. д. п. к. н. о. ч. г.')],
    ['н.', words('э. ст. с.')],
    ['с.', words('г. ш.')],
    ['в.', words('д.')],
    ['ст.', words('ст.')],
  ]),
  groupsDigits: true,
}

const dash: DashManner = {
  between: `${noBreak}— `,
  opensClosed: false,
  speech: `—${noBreak}`,
  ranges: [numberRange, romanRange, spacedNumberRange],
}

const typography: Typography = {
  language: 'ru',
  quotes: [
    ['«', '»'],
    ['„', '“'],
  ],
  dash,
  binding,
  gaps: [
    {find: /(?<=[№§])(?=\d)/gu, put: noBreak},
    {find: /(?<=\d)(?=(?:гг?|вв?)\.)/gu, put: noBreak},
    {find: /(?<=\d) ?(?=%)/gu, put: noBreak},
    {find: /(?<=(?<!\p{L})т\.)(?=[едпкн]\.)/gu, put: narrow},
    {find: /(?<=(?<![\p{L}.])\p{Lu}\.)(?=\p{Lu}\.[ \u00A0]?\p{Lu}\p{Ll})/gu, put: noBreak},
    {find: /(?<=(?<!\p{L})\p{Lu}\.[ \u00A0]?\p{Lu}\.)(?=\p{Lu}\p{Ll})/gu, put: noBreak},
  ],
}

/** Russian has one habit: «ёлочки» with „лапки“ inside, a spaced em dash. */
export function typographyOfRussian(_habits?: Habits): Typography {
  return typography
}
