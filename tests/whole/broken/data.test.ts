import {describe} from 'vitest'
import {base, changed, edited} from '../project.js'
import {all, others, type Row, testRows} from './row.js'

const c = 'content/c'
const committee = `${c}/committee.yml`
/** A file of the committee with this text instead. */
const instead = (file: string, text: string | Uint8Array): Row['files'] => changed({[`${c}/${file}`]: text})
/** A file of the committee with this text at its end. */
const added = (file: string, text: string): Row['files'] =>
  changed({[`${c}/${file}`]: `${base[`${c}/${file}`]}${text}`})

const conference: readonly Row[] = [
  {
    name: 'an empty conference',
    files: changed({'dossier.yml': ''}),
    says: ['conference-schema dossier.yml:1'],
    prints: [],
  },
  {
    name: 'a conference that is a list',
    files: changed({'dossier.yml': '- a\n'}),
    says: ['conference-schema dossier.yml:1'],
    prints: [],
  },
  {
    name: 'a conference without audiences',
    files: changed({'dossier.yml': 'title: A\n'}),
    says: ['conference-schema dossier.yml:1'],
    prints: [],
  },
  {
    name: 'a conference that is no YAML',
    files: changed({'dossier.yml': 'title: {en: A\n'}),
    says: ['yaml-syntax dossier.yml:1'],
    prints: [],
  },
  {
    name: 'an unknown key of the conference',
    files: edited('dossier.yml', 'languages:', 'languges:'),
    says: ['conference-schema dossier.yml:2'],
    prints: [],
  },
  {
    name: 'a key given twice',
    files: edited('dossier.yml', 'languages:', 'title: B\nlanguages:'),
    says: ['yaml-duplicate dossier.yml:2'],
    prints: [],
  },
  {
    name: 'a language that there is not',
    files: edited('dossier.yml', '[en, ru]', '[en, fr]'),
    says: ['conference-schema dossier.yml:2'],
    prints: [],
  },
  {
    name: 'an alias that grows without end',
    files: changed({
      'dossier.yml': `a: &a [x, x, x, x, x, x, x, x, x]\n${'bcdefghij'
        .split('')
        .map((name, at) => `${name}: &${name} [${Array(9).fill(`*${'abcdefghi'[at]}`).join(', ')}]`)
        .join('\n')}\n`,
    }),
    says: ['yaml-syntax dossier.yml:1'],
    prints: [],
  },
  {
    name: 'an audience that sees what there is not',
    files: edited('dossier.yml', ' dais,', ' {id: dais, sees: [nobody]},'),
    says: ['audience-unknown dossier.yml:3'],
    prints: [],
  },
  {
    name: 'a theme that there is not',
    files: changed({'dossier.yml': `${base['dossier.yml']}theme: sobre\n`}),
    says: ['theme-unknown dossier.yml:4'],
    prints: [],
  },
]

const committees: readonly Row[] = [
  {name: 'an empty committee', files: instead('committee.yml', ''), says: [`committee-schema ${committee}:1`]},
  {
    name: 'an unknown key of a committee',
    files: edited(committee, 'chapters:', 'chaptres:'),
    says: [`committee-schema ${committee}:3`],
  },
  {
    name: 'a chapter that is not there',
    files: edited(committee, '[10-quay]', '[10-quai]'),
    says: [`chapter-missing ${committee}:3`],
  },
  {
    name: 'a chapter outside of the project',
    files: edited(committee, '[10-quay]', '[../../other/chapters/10-one]'),
    says: [`chapter-missing ${committee}:3`],
  },
  {
    name: 'a template that there is not',
    files: edited(committee, 'template: plain\n', 'template: plane\n'),
    says: [`template-unknown ${committee}:7`],
    prints: ['c/both.ru-en.pdf', 'other/plain.en.pdf'],
  },
  {
    name: 'a template outside of its folder',
    files: edited(committee, 'template: plain\n', 'template: ../plain\n'),
    says: [`committee-schema ${committee}:7`],
  },
  {
    name: 'an option that there is not',
    files: edited(committee, 'editions: [en]', 'editions: [en]\n    options: {sise: 2}'),
    says: [`option-unknown ${committee}:9`],
    prints: ['c/both.ru-en.pdf', 'other/plain.en.pdf'],
  },
  {
    name: 'an option of another type',
    files: edited(committee, 'editions: [en]', 'editions: [en]\n    options: {size: big}'),
    says: [`option-value ${committee}:9`],
    prints: ['c/both.ru-en.pdf', 'other/plain.en.pdf'],
  },
  {
    name: 'an option beside its choices',
    files: edited(committee, 'editions: [en]', 'editions: [en]\n    options: {tone: quiet}'),
    says: [`option-value ${committee}:9`],
    prints: ['c/both.ru-en.pdf', 'other/plain.en.pdf'],
  },
  {
    name: 'an edition that there is not',
    files: edited(committee, 'editions: [en]', 'editions: [fr]'),
    says: [`committee-schema ${committee}:8`],
  },
  {
    name: 'an audience of a document that there is not',
    files: edited(committee, 'editions: [en]', 'editions: [en]\n    audience: dias'),
    says: [`audience-unknown ${committee}:9`],
    prints: ['c/both.ru-en.pdf', 'other/plain.en.pdf'],
  },
  {
    name: 'a paper size that there is not',
    files: edited(committee, 'editions: [en]', 'editions: [en]\n    paper: B5'),
    says: [`committee-schema ${committee}:9`],
  },
  {
    name: 'a template without its declaration',
    files: changed({
      'templates/half/template.hbs': '{{chapters}}\n',
      'content/other/committee.yml': String(base['content/other/committee.yml']).replace(
        'template: plain',
        'template: half',
      ),
    }),
    says: ['template-unknown content/other/committee.yml:5'],
    prints: ['c/both.ru-en.pdf', 'c/plain.en.pdf'],
  },
  {
    name: 'two documents of one name',
    files: edited(committee, ', id: both, editions: [ru-en]', ', editions: [en]'),
    says: [`document-twice ${committee}:9`],
    prints: others,
  },
  {
    name: 'an edition without its twins',
    files: changed({
      'content/other/committee.yml': String(base['content/other/committee.yml']).replace('[en]', '[ru]'),
    }),
    says: ['twin-missing content/other/chapters/10-one.en.md:2'],
    prints: ['c/both.ru-en.pdf', 'c/plain.en.pdf'],
  },
  {
    name: 'one text of two without its twin, and no editions named',
    files: changed({
      'content/other/committee.yml': String(base['content/other/committee.yml'])
        .replace('[10-one]', '[10-one, 20-two]')
        .replace(', editions: [en]', ''),
      'content/other/chapters/10-one.ru.md': '---\ntitle: Раз\n---\n\nЛист.\n',
      'content/other/chapters/20-two.en.md': '---\ntitle: Two\n---\n\nA text.\n',
    }),
    says: ['twin-missing content/other/chapters/20-two.en.md:2'],
    prints: all,
  },
]

const data: readonly Row[] = [
  {
    name: 'an empty glossary',
    files: instead('glossary.yml', ''),
    says: [`term-unknown ${c}/chapters/10-quay.en.md:6`, `term-unknown ${c}/chapters/10-quay.ru.md:6`],
  },
  {
    name: 'a glossary that is a text',
    files: instead('glossary.yml', 'words\n'),
    says: [`glossary-schema ${c}/glossary.yml:1`],
  },
  {
    name: 'a term given twice',
    files: added('glossary.yml', String(base[`${c}/glossary.yml`])),
    says: [`id-duplicate ${c}/glossary.yml:4`],
  },
  {
    name: 'a term that sees what there is not',
    files: added('glossary.yml', '  see: [pier]\n'),
    says: [`term-unknown ${c}/glossary.yml:4`],
  },
  {
    name: 'an audience of a term that there is not',
    files: added('glossary.yml', '  audience: dias\n'),
    says: [
      `audience-unknown ${c}/glossary.yml:4`,
      `reference-withheld ${c}/chapters/10-quay.en.md:6`,
      `reference-withheld ${c}/chapters/10-quay.ru.md:6`,
    ],
  },
  {
    name: 'a person without a name',
    files: instead('people.yml', '- id: smith\n  ru: {given: Анна}\n  en: {popular: A}\n'),
    says: [`people-schema ${c}/people.yml:2`],
  },
  {
    name: 'a person given twice',
    files: added('people.yml', String(base[`${c}/people.yml`])),
    says: [`id-duplicate ${c}/people.yml:4`],
  },
  {
    name: 'a fact given twice',
    files: added('facts.yml', '- id: cranes\n  value: 13\n'),
    says: [`id-duplicate ${c}/facts.yml:4`],
  },
  {
    name: 'a fact without a value',
    files: instead('facts.yml', '- id: cranes\n'),
    says: [`facts-schema ${c}/facts.yml:1`],
  },
  {
    name: 'a fact greater than numbers go',
    files: instead('facts.yml', '- id: cranes\n  value: 1e999\n'),
    says: [`facts-schema ${c}/facts.yml:2`],
  },
  {
    name: 'a fact whose source there is not',
    files: added('facts.yml', '  source: nobody1900\n'),
    says: [`citation-unknown ${c}/facts.yml:4`],
  },
  {
    name: 'an archival item named as a work',
    files: instead('archives.yml', '- id: brown2001\n  archive: {en: A, ru: А}\n'),
    says: [`id-duplicate ${c}/archives.yml:1`],
  },
  {
    name: 'tabs in YAML',
    files: instead('facts.yml', '- id: cranes\n\tvalue: 12\n'),
    says: [`yaml-syntax ${c}/facts.yml:2`],
  },
  {
    name: 'an unclosed name in BibTeX',
    files: instead('bibliography.bib', '@book{brown2001,\n  author = {Brown,\n  title = {A}\n'),
    says: [`bibtex-syntax ${c}/bibliography.bib:2`],
  },
  {
    name: 'a work without a title',
    files: edited(`${c}/bibliography.bib`, '  title = {Quays and Cranes},\n', ''),
    says: [`work-untitled ${c}/bibliography.bib:1`],
    prints: all,
  },
  {
    name: 'a work given twice',
    files: added('bibliography.bib', String(base[`${c}/bibliography.bib`])),
    says: [`work-duplicate ${c}/bibliography.bib:7`],
  },
  {
    name: 'garbage for BibTeX',
    files: instead('bibliography.bib', '@@@{{{}}}%%%\u0000"'),
    says: [`bibtex-syntax ${c}/bibliography.bib:1`, `control-character ${c}/bibliography.bib:1`],
  },
  {
    name: 'an empty bibliography',
    files: instead('bibliography.bib', ''),
    says: [`citation-unknown ${c}/chapters/10-quay.en.md:6`, `citation-unknown ${c}/chapters/10-quay.ru.md:6`],
  },
  {
    name: 'a bibliography of broken JSON',
    files: instead('bibliography.json', '[{'),
    says: [`yaml-syntax ${c}/bibliography.json:1`],
  },
]

describe('conference', () => testRows(conference))
describe('committee', () => testRows(committees))
describe('data', () => testRows(data))
