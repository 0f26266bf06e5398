import type {Files} from './bench.js'
import {allAudiences} from './bench.js'

/**
 * A committee with something in every place that there is. A word `xNAMEx` stands for what is told there, and `NAME` for
 * the least audience that may read it: `xroleannax` is for `role:anna` and whoever sees it.
 */
export const full: Files = {
  'dossier.yml': `${allAudiences}edition: X
dates: {en: February, ru: Февраль}
place: {en: Town, ru: Город}
contacts: {en: Write to us., ru: Пишите.}
licence: {en: Free., ru: Свободно.}
sensitivity: {en: Take care., ru: Берегите себя.}
conduct: {en: Be kind., ru: Будьте добры.}
position_papers: {en: One page., ru: Страница.}
people:
  - {role: {en: Head, ru: Глава}, name: Ada}
  - {role: {en: Nurse, ru: Врач}, name: xdaisx, audience: dais}
roster: {columns: {diet: secretariat, access: dais}}
`,
  'committee.yml': `id: full
title: {en: Committee, ru: Комитет}
native: Комитет
acronym: {en: CMT, ru: КМТ}
kind: crisis
freeze: 1937-08-01
people:
  - {role: {en: Chair, ru: Председатель}, name: Zoë, email: xsecretariatx, fields: {email: secretariat}}
topics: [{en: Topic, ru: Тема}]
mandate: {en: Mandate., ru: Мандат.}
powers: {en: Powers., ru: Полномочия.}
sensitivity: {en: Careful., ru: Осторожно.}
fiction: {en: Invented., ru: Вымысел.}
letters: [00-letter]
chapters: [10-history, 20-brief]
sources: [18-order, 19-secret-order]
questions: [{en: Why?, ru: Почему?}]
position_papers: {en: Two pages., ru: Две страницы.}
crisis_primer: {en: Write notes., ru: Пишите записки.}
reading:
  - {work: open1990, note: {en: Good., ru: Хорошая.}}
  - {work: closed1990, note: {en: xdaisx, ru: xdaisx}}
caucuses: [{topic: {en: xdaisx, ru: xdaisx}, minutes: 10, seconds: 45}]
factions:
  - {id: law, name: {en: Law, ru: Право}, brief: {en: xfactionlawx, ru: xfactionlawx}}
  - {id: plot, name: {en: xbackroomx, ru: xbackroomx}, audience: backroom}
picture_credits: [{en: Map by us., ru: Карта наша.}]
documents: [{template: delegate-guide, title: xnobodyx}]
`,
  'chapters/00-letter.en.md': '---\ntitle: Letter\n---\nDear delegates.\n',
  'chapters/00-letter.ru.md': '---\ntitle: Письмо\n---\nДорогие делегаты.\n',
  'chapters/10-history.en.md':
    '---\ntitle: History\n---\nOnce[^1]. :only[xdaisx]{audience="dais"}\n\n## Part {#part}\n\nSee [part](#part) and [@open1990].\n\n:::cards\n## Front\n\nBack.\n:::\n\n[^1]: Note.\n',
  'chapters/10-history.ru.md':
    '---\ntitle: История\n---\nОднажды[^1]. :only[xdaisx]{audience="dais"}\n\n## Часть {#part}\n\nСм. [часть](#part) и [@open1990].\n\n:::cards\n## Лицо\n\nОборот.\n:::\n\n[^1]: Примечание.\n',
  'chapters/20-brief.en.md': '---\ntitle: xdaisx\naudience: dais\n---\nxdaisx\n',
  'chapters/20-brief.ru.md': '---\ntitle: xdaisx\naudience: dais\n---\nxdaisx\n',
  'sources/18-order.en.md': '---\ntitle: Order\nid: order\n---\n:::source{number="No. 1"}\nTo all\n\n1. Do.\n:::\n',
  'sources/18-order.ru.md': '---\ntitle: Приказ\nid: order\n---\n:::source{number="№ 1"}\nВсем\n\n1. Делать.\n:::\n',
  'sources/19-secret-order.en.md': '---\ntitle: xroleannax\nid: xroleannax\naudience: role:anna\n---\nxroleannax\n',
  'sources/19-secret-order.ru.md': '---\ntitle: xroleannax\nid: xroleannax\naudience: role:anna\n---\nxroleannax\n',
  'characters/anna.en.md': character('anna', 'Anna', 'law'),
  'characters/anna.ru.md': character('anna', 'Анна', 'law'),
  'characters/boris.en.md': character('boris', 'Boris', 'plot'),
  'characters/boris.ru.md': character('boris', 'Борис', 'plot'),
  'characters/ghost.en.md': '---\nid: ghost\ntitle: xbackroomx\naudience: backroom\n---\n:::public\nxbackroomx\n:::\n',
  'characters/ghost.ru.md': '---\nid: ghost\ntitle: xbackroomx\naudience: backroom\n---\n:::public\nxbackroomx\n:::\n',
  'roster.csv':
    'seat,delegate,role,country,faction,school,language,packet,diet,access\n1,Ян,anna,,law,School,ru,P1,xsecretariatx,xdaisx\n2,Zoë,boris,,plot,School,en,xsecretariatx,xsecretariatx,xdaisx\n3,xbackroomx,ghost,,,xbackroomx,en,,,\n',
  'glossary.yml':
    '- {id: open, term: {en: Word, ru: Слово}, gloss: {en: A word., ru: Слово.}, see: [closed]}\n- {id: closed, term: xdaisx, gloss: xdaisx, audience: dais}\n- {id: half, term: Half, gloss: xteacherx, fields: {gloss: teacher}}\n',
  'people.yml':
    '- {id: yezhov, ru: {family: Ежов}, en: {popular: Nikolai Yezhov}}\n- {id: hidden, ru: {family: xdaisx}, en: {popular: xdaisx}, audience: dais}\n',
  'facts.yml':
    '- {id: shot, value: 681692, source: closed1990, rivals: [{value: 700000, source: closed1990}]}\n- {id: hidden, value: xdaisx, audience: dais}\n',
  'archives.yml':
    '- {id: rgaspi, archive: РГАСПИ, fond: 17}\n- {id: hidden, archive: xbackroomx, audience: backroom}\n',
  'bibliography.bib':
    '@book{open1990, title={Open}, author={Ann Author}, date={1990}}\n@book{closed1990, title={xdaisx}, author={Ann Author}, date={1990}, audience={dais}}\n',
  'crisis.yml': `opening: {en: xcommitteex, ru: xcommitteex}
secrets:
  - {id: one, title: xroleannax, text: xroleannax, holders: [anna]}
  - {id: two, title: xbackroomx, text: xbackroomx}
beats:
  - {id: first, at: T+30, title: xcommitteex, text: xcommitteex, trigger: xbackroomx, reveals: [two], sealed: true, audience: committee, contingencies: [{when: xbackroomx, then: xbackroomx}]}
  - {id: second, at: T+90, title: xroleborisx, text: xroleborisx, form: telegram, number: "7", from: Moscow, to: Boris, sealed: true, audience: "role:boris"}
  - {id: third, at: T+120, title: xbackroomx, text: xbackroomx}
`,
  'rop.yml': `summary: {en: Rules., ru: Правила.}
motions:
  - {id: adjourn, name: {en: Adjourn, ru: Закрыть}, kind: motion, precedence: 2, majority: two-thirds, second: true, debate: {en: one each, ru: по одному}, purpose: {en: To end., ru: Чтобы кончить.}, script: {en: I move., ru: Предлагаю.}}
  - {id: point, name: {en: Point, ru: Вопрос}, kind: point, precedence: 1, majority: none, interrupts: true}
formulas: [{moment: {en: Opening, ru: Открытие}, words: {en: We begin., ru: Начинаем.}}, {moment: xdaisx, words: xdaisx, audience: dais}]
directives: [{id: private, name: {en: Private directive, ru: Личная директива}, needs: {en: Means., ru: Средства.}, sample: {en: I send., ru: Посылаю.}}]
`,
  'schedule.yml': `sessions:
  - {id: one, title: {en: Session 1, ru: Заседание 1}, day: 2027-02-18, from: "9:30", to: "12:00", room: {en: Hall, ru: Зал}, aim: xdaisx}
deadlines: [{what: {en: Papers, ru: Работы}, when: 8 February}, {what: xsecretariatx, when: xsecretariatx, audience: secretariat}]
`,
  'scoring.yml':
    'criteria: [{id: xdaisx, name: xdaisx, weight: 2, levels: [xdaisx]}]\nawards: [{name: xdaisx, rule: xdaisx}]\ntie_break: xdaisx\n',
  'quiz.yml':
    'items: [{question: {en: Who?, ru: Кто?}, choices: [{en: A, ru: А}], answer: xteacherx, note: xteacherx}]\n',
}

function character(id: string, title: string, faction: string): string {
  const mine = `xrole${id}x`
  return `---
id: ${id}
title: ${title}
office: Office
faction: ${faction}
powers: [Asks]
public_goals: [Peace]
private_powers: [${mine}]
resources: [{name: ${mine}, amount: 12000, unit: ${mine}, note: ${mine}}]
goals: [${mine}]
secrets: [${mine}]
contacts: [${mine}]
enemies: [${mine}]
false_beliefs: [${mine}]
first_hour: [${mine}]
---
:::public
Born somewhere. :only[${mine}]{audience="role:${id}"}
:::

:::private
${mine}[^1]
:::

[^1]: ${mine}
`
}
