import {describe, expect, test} from 'vitest'
import {print} from '../desk.js'
import {base, changed, edited, type Files} from '../project.js'
import {all, type Row, testRows} from './row.js'

const en = 'content/c/chapters/10-quay.en.md'
const ru = 'content/c/chapters/10-quay.ru.md'

/** Text at the end of both twins, so that they go on agreeing. The added text begins on line 27. */
const both = (text: string): Files => changed({[en]: `${base[en]}\n${text}\n`, [ru]: `${base[ru]}\n${text}\n`})
/** Text at the end of a chapter that has no twin. */
const alone = (text: string): Files =>
  changed({'content/other/chapters/10-one.en.md': `${base['content/other/chapters/10-one.en.md']}\n${text}\n`})

const rest = ['c/both.ru-en.pdf', 'c/plain.en.pdf']
const one = 'content/other/chapters/10-one.en.md'

const names: readonly Row[] = [
  {
    name: 'an unknown term',
    files: both('A :term[word]{#qay}.'),
    says: [`term-unknown ${en}:27`, `term-unknown ${ru}:27`],
  },
  {name: 'an unknown person', files: alone(':person{#smyth}'), says: [`person-unknown ${one}:7`], prints: rest},
  {
    name: 'an unknown form of a person',
    files: edited(en, ':person{#smith}', ':person{#smith form=nickname}'),
    says: [`person-form-unknown ${en}:6`],
  },
  {name: 'an unknown fact', files: alone(':fact{#crane}'), says: [`fact-unknown ${one}:7`], prints: rest},
  {
    name: 'an unknown form of a fact',
    files: edited(en, ':fact{#cranes}', ':fact{#cranes form=loud}'),
    says: [`fact-form-unknown ${en}:6`],
  },
  {name: 'an unknown work', files: alone('[@nobody1900]'), says: [`citation-unknown ${one}:7`], prints: rest},
  {
    name: 'an unknown work in a note',
    files: alone('A[^1]\n\n[^1]: [@nobody1900]'),
    says: [`citation-unknown ${one}:9`],
    prints: rest,
  },
  {name: 'an unknown heading', files: alone('[there](#nowhere)'), says: [`reference-unknown ${one}:7`], prints: rest},
  {name: 'an unknown page', files: alone(':page{#nowhere}'), says: [`reference-unknown ${one}:7`], prints: rest},
  {
    name: 'an unknown audience of a block',
    files: alone(':::only{audience="dias"}\na\n:::'),
    says: [`audience-unknown ${one}:7`],
    prints: rest,
  },
  {
    name: 'an unknown audience in the text',
    files: alone('a :only[b]{audience="dias"}'),
    says: [`audience-unknown ${one}:7`],
    prints: rest,
  },
  {
    name: 'an unknown audience in front matter',
    files: edited(one, 'title: One', 'title: One\naudience: dias'),
    says: [`audience-unknown ${one}:3`],
    prints: rest,
  },
  {
    name: 'a role that nobody plays',
    files: both(':::only{audience="role:pirate"}\na\n:::'),
    says: [`audience-unknown ${en}:27`, `audience-unknown ${ru}:27`],
  },
  {
    name: 'a directive that does not exist',
    files: alone('::contens'),
    says: [`directive-unknown ${one}:7`],
    prints: rest,
  },
  {
    name: 'a heading that stands twice',
    files: alone('## A {#x}\n\n## B {#x}'),
    says: [`id-duplicate ${one}:9`],
    prints: rest,
  },
]

const fences: readonly Row[] = [
  {
    name: 'a container that is never closed',
    files: alone(':::only{audience="dais"}\nsecret'),
    says: [`container-unclosed ${one}:7`],
    prints: rest,
  },
  {
    name: 'a container closed by an inner fence',
    files: alone(':::only{audience="dais"}\na\n\n:::note\nb\n:::\n\nsecret\n:::'),
    says: [`container-closed-early ${one}:12`, `fence-stray ${one}:15`],
    prints: rest,
  },
  {name: 'code that is never closed', files: alone('```\ncode'), says: [`code-unclosed ${one}:7`], prints: all},
  {
    name: 'front matter that is never closed',
    files: changed({[one]: '---\ntitle: One\n\nText\n'}),
    says: [`matter-unclosed ${one}:1`],
    prints: rest,
  },
  {
    name: 'front matter that is no YAML',
    files: changed({[one]: '---\ntitle: [One\n---\nText\n'}),
    says: [`yaml-syntax ${one}:2`],
    prints: rest,
  },
  {
    name: 'front matter with an unknown key',
    files: edited(one, 'title: One', 'title: One\nauthro: Me'),
    says: [`matter-schema ${one}:3`],
    prints: rest,
  },
  {
    name: 'front matter that is a list',
    files: changed({[one]: '---\n- a\n---\nText\n'}),
    says: [`matter-schema ${one}:2`],
    prints: rest,
  },
  {name: 'no front matter', files: changed({[one]: 'Text\n'}), says: [`title-missing ${one}:1`], prints: rest},
  {name: 'a note that is not written', files: alone('a[^2]'), says: [`note-undefined ${one}:7`], prints: rest},
  {
    name: 'a note that is written twice',
    files: alone('a[^2]\n\n[^2]: b\n\n[^2]: c'),
    says: [`note-duplicate ${one}:11`],
    prints: rest,
  },
  {
    name: 'notes that call each other',
    files: alone('a[^a]\n\n[^a]: b[^b]\n\n[^b]: c[^a]'),
    says: [`note-nested ${one}:9`],
    prints: rest,
  },
]

const twins: readonly Row[] = [
  {
    name: 'a missing twin',
    files: changed({[ru]: undefined}),
    says: [`twin-missing ${en}:2`],
    prints: ['c/plain.en.pdf', 'other/plain.en.pdf'],
  },
  {
    name: 'a twin with a paragraph more',
    files: edited(ru, '## Места', 'Ещё один.\n\n## Места'),
    says: [`twin-mismatch ${en}:6`],
    prints: all,
  },
  {
    name: 'a twin without the mark of a block',
    files: edited(ru, ':::only{audience="dais"}\nКомитету не показано.\n:::', 'Комитету не показано.'),
    says: [`twin-audience ${en}:17`],
    prints: ['other/plain.en.pdf'],
  },
  {
    name: 'a twin without a passage that its other half has under a mark',
    files: edited(ru, ':::only{audience="dais"}\nКомитету не показано.\n:::\n\n', ''),
    says: [`twin-audience ${en}:17`],
    prints: all,
  },
  {
    name: 'a twin without the mark of its file',
    files: edited(en, 'id: quay\n', 'id: quay\naudience: dais\n'),
    says: [`twin-audience ${en}:4`],
    prints: ['other/plain.en.pdf'],
  },
  {
    name: 'a twin with another heading',
    files: edited(ru, '## Места {#berths}', '### Места {#berths}'),
    says: [`heading-skipped ${ru}:10`, `twin-mismatch ${en}:10`],
    prints: all,
  },
  {
    name: 'a twin with a row less',
    files: edited(ru, '| Север | 12 |\n', ''),
    says: [`twin-mismatch ${en}:21`],
    prints: all,
  },
  {
    name: 'a twin without the note',
    files: edited(ru, '\n[^1]: Примечание о кранах.\n', '', edited(ru, '[^1] См', ' См')),
    says: [`twin-mismatch ${en}:6`],
    prints: all,
  },
  {
    name: 'a twin with an item less',
    files: edited(ru, '- другое\n', ''),
    says: [`twin-mismatch ${en}:12`],
    prints: all,
  },
  {
    name: 'twins of other letters',
    files: edited(ru, 'id: quay', 'id: quay\nlettering: russian'),
    says: [],
    prints: all,
  },
]

const includes: readonly Row[] = [
  {
    name: 'an inclusion of nothing',
    files: alone('::include{file="nothing.md"}'),
    says: [`include-missing ${one}:7`],
    prints: rest,
  },
  {
    name: 'an inclusion of itself',
    files: alone('::include{file="10-one.en.md"}'),
    says: [`include-circle ${one}:7`],
    prints: rest,
  },
  {
    name: 'an inclusion in a circle',
    files: {
      ...alone('::include{file="../parts/a.md"}'),
      'content/other/parts/a.md': 'A\n\n::include{file="b.md"}\n',
      'content/other/parts/b.md': 'B\n\n::include{file="a.md"}\n',
    },
    says: ['include-circle content/other/parts/b.md:3'],
    prints: rest,
  },
  {
    name: 'an inclusion of a picture',
    files: alone('::include{file=../../c/figures/dot.png}'),
    says: [`include-kind ${one}:7`],
    prints: rest,
  },
  {
    name: 'an inclusion from outside',
    files: alone('::include{file="../../../../etc/passwd"}'),
    says: [`path-outside ${one}:7`],
    prints: rest,
  },
  {
    name: 'an inclusion inside a list',
    files: {
      ...alone('- a\n\n  ::include{file="a.md"}'),
      'content/other/chapters/a.md': 'From :term[afar]{#nowhere}.\n',
    },
    says: ['term-unknown content/other/chapters/a.md:1'],
    prints: rest,
  },
  {
    name: 'an inclusion of an absolute path',
    files: alone('::include{file="/etc/passwd"}'),
    says: [`path-outside ${one}:7`],
    prints: rest,
  },
]

describe('names', () => testRows(names))
describe('fences and front matter', () => testRows(fences))
describe('twins', () => testRows(twins))
describe('inclusions', () => testRows(includes))

test('an id is told as its author wrote it, also where both languages have it', async () => {
  const {report} = await print(both('See :ref{#berths}.'))
  const found = report.diagnostics.filter(({code}) => code === 'reference-unnumbered')
  expect(found.map(({place}) => place?.file)).toEqual(expect.arrayContaining([en, ru]))
  expect(new Set(found.map(({message}) => message))).toEqual(new Set(['`berths` has no number; its title is printed']))
})
