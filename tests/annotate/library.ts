/** Works of both scripts and all common kinds, some without an author, a year or a language. */
export const works = `
@book{conquest1990, author = {Conquest, Robert}, title = {The Great Terror: A Reassessment}, address = {London}, publisher = {Hutchinson}, year = {1990}, langid = {english}}
@book{conquest1990b, author = {Conquest, Robert}, title = {Another Book}, address = {London}, publisher = {Hutchinson}, year = {1990}, langid = {english}}
@book{getty1999, author = {Getty, J. Arch and Naumov, Oleg V.}, title = {The Road to Terror}, address = {New Haven}, publisher = {Yale University Press}, year = {1999}, langid = {english}}
@article{smith2001, author = {Smith, John and Brown, Ann and Green, Carl and White, Dora}, title = {Quotas and Limits}, journal = {Slavic Studies}, volume = {27}, number = {3}, pages = {101-120}, year = {2001}, langid = {english}}
@incollection{rees2004, author = {Rees, E. A.}, title = {Stalin as Leader}, booktitle = {The Nature of Stalin's Dictatorship}, editor = {Rees, E. A.}, address = {Basingstoke}, publisher = {Palgrave}, year = {2004}, pages = {19-58}, langid = {english}}
@book{khlevnyuk1996, author = {Хлевнюк, Олег Витальевич}, title = {Политбюро. Механизмы политической власти в 30-е годы}, address = {М.}, publisher = {РОССПЭН}, year = {1996}, langid = {russian}}
@article{ivanov2005, author = {Иванов, Иван Петрович and Петров, Пётр and Сидоров, Сидор and Кузьмин, Кузьма}, title = {Лимиты и тройки}, journal = {Вопросы истории}, volume = {12}, number = {4}, pages = {45-60}, year = {2005}, langid = {russian}}
@book{lubyanka2004, editor = {Хаустов, В. Н.}, title = {Лубянка. Сталин и Главное управление госбезопасности}, address = {М.}, publisher = {Материк}, year = {2004}}
@misc{undated, author = {Nobody, Ann}, title = {A Leaflet}}
@online{site2020, author = {Memorial}, title = {Victims of Terror}, url = {https://example.org/victims}, urldate = {2020-05-01}, year = {2020}, langid = {english}}
`

export const archives = `
- id: rgaspi-17-71-43
  archive: {en: RGASPI, ru: РГАСПИ}
  fond: 17
  opis: 71
  delo: 43
  title: {en: Letter of the Commissar, ru: Письмо наркома}
  date: 1937-07-30
- id: garf-5446
  archive: {en: GARF, ru: ГАРФ}
  fond: 5446
  opis: 57
  delo: 53
  list: 27-29
  status: {en: Copy, ru: Копия}
`

export const glossary = `
- id: politburo
  term: {en: Politburo, ru: Политбюро}
  gloss: {en: The *highest* body of the party., ru: Высший орган партии}
- id: nkvd
  term: {en: "People's Commissariat for Internal Affairs", ru: Народный комиссариат внутренних дел}
  abbreviation: {en: NKVD, ru: НКВД}
  gloss: {en: Police of the state, ru: Ведомство госбезопасности}
  see: [politburo]
- id: troika
  term: {en: troika, ru: тройка}
  gloss: {en: A court of three, ru: Суд из трёх человек}
  forms: {en: [troiki], ru: ["троек"]}
- id: unused
  term: {en: kolkhoz, ru: колхоз}
  gloss: {en: A farm, ru: Хозяйство}
`

export const people = `
- id: yezhov
  ru: {family: Ежов, given: Николай, patronymic: Иванович, initials: Н. И., cases: {genitive: Ежова, dative: Ежову}}
  en: {popular: Nikolai Yezhov, alc: Nikolai Ezhov}
- id: trotsky
  ru: {family: Троцкий, given: Лев, patronymic: Давидович}
  en: {popular: Leon Trotsky, initials: L. D.}
`

export const facts = `
- id: executed
  value: 681692
  unit: {en: people, ru: человек}
  as_of: {en: "1938", ru: 1938 год}
  source: getty1999
  locator: p. 588
- id: delegates
  value: 1966
- id: quota
  value: {from: 634, to: 806}
- id: share
  value: 12.5
  unit: "%"
- id: words
  value: over 680,000
`
