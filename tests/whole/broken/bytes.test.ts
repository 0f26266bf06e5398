import {describe} from 'vitest'
import {base, changed, type Files} from '../project.js'
import {all, type Row, testRows} from './row.js'

const en = 'content/c/chapters/10-quay.en.md'

/** Text at the end of a chapter that has no twin. */
const alone = (text: string): Files =>
  changed({'content/other/chapters/10-one.en.md': `${base['content/other/chapters/10-one.en.md']}\n${text}\n`})

const rest = ['c/both.ru-en.pdf', 'c/plain.en.pdf']
const one = 'content/other/chapters/10-one.en.md'

const bytes: readonly Row[] = [
  {name: 'an empty chapter', files: changed({[one]: ''}), says: [`title-missing ${one}:1`], prints: rest},
  {
    name: 'a chapter of white space',
    files: changed({[one]: '\n \t\n'}),
    says: [`title-missing ${one}:1`],
    prints: rest,
  },
  {name: 'a chapter of a title alone', files: changed({[one]: '---\ntitle: One\n---\n'}), says: [], prints: all},
  {
    name: 'binary garbage in a chapter',
    files: changed({[one]: Uint8Array.from({length: 4096}, (_, at) => (at * 197 + (at >> 3) * 31) & 255)}),
    says: [`encoding-broken ${one}:1`, `title-missing ${one}:1`],
    prints: rest,
  },
  {
    name: 'a picture named as a chapter',
    files: changed({[one]: base['content/c/figures/dot.png'] as Uint8Array}),
    says: [`encoding-broken ${one}:1`, `title-missing ${one}:1`],
    prints: rest,
  },
  {
    name: 'UTF-16 in a chapter',
    files: changed({[one]: Buffer.from('\ufeff---\ntitle: One\n---\nText', 'utf16le')}),
    says: [`encoding-broken ${one}:1`, `title-missing ${one}:1`],
    prints: rest,
  },
  {name: 'a byte order mark', files: changed({[one]: `\ufeff${base[one]}`}), says: [], prints: all},
  {
    name: 'the lines of Windows',
    files: changed({[en]: String(base[en]).replaceAll('\n', '\r\n')}),
    says: [],
    prints: all,
  },
  {
    name: 'the lines of an old Macintosh',
    files: changed({[one]: String(base[one]).replaceAll('\n', '\r')}),
    says: [],
    prints: all,
  },
  {name: 'a NUL byte', files: alone('a\u0000b'), says: [`control-character ${one}:7`], prints: rest},
  {
    name: 'text in the letters of Windows 1251',
    files: changed({
      [one]: Buffer.from([...Buffer.from('---\ntitle: One\n---\n\n'), 0xcf, 0xf0, 0xe8, 0xf7, 0xe0, 0xeb]),
    }),
    says: [`encoding-broken ${one}:5`],
    prints: rest,
  },
  {
    name: 'control characters',
    files: alone('a\u0007b\u001bc\u000bd'),
    says: [`control-character ${one}:7`],
    prints: rest,
  },
  {name: 'text that turns its direction', files: alone('a \u202eb\u202c c \u2066d'), says: [], prints: all},
  {name: 'a word of ten thousand letters', files: alone('x'.repeat(10_000)), says: [], prints: all},
  {name: 'a number of four hundred digits', files: alone(`${'9'.repeat(400)}. a`), says: [], prints: all},
  {name: 'a list that begins at 999999999', files: alone('999999999. a\n1000000000. b'), says: [], prints: all},
  {
    name: 'two hundred quotations in each other',
    files: alone(`${'> '.repeat(200)}a`),
    says: [],
    prints: all,
  },
  {name: 'two thousand brackets', files: alone('['.repeat(2000)), says: [], prints: all},
  {name: 'five thousand asterisks', files: alone('*a **b '.repeat(2500)), says: [], prints: all},
  {
    name: 'twenty lists in each other',
    files: alone(Array.from({length: 20}, (_, at) => `${'  '.repeat(at)}- a`).join('\n')),
    says: [],
    prints: all,
  },
  {
    name: 'twenty containers in each other',
    files: alone(
      [
        ...Array.from({length: 20}, (_, at) => `${':'.repeat(23 - at)}note`),
        'a',
        ...Array.from({length: 20}, (_, at) => ':'.repeat(4 + at)),
      ].join('\n'),
    ),
    says: [],
    prints: all,
  },
  {
    name: 'a letter that no font has',
    files: alone('\u{1F9FF} \u{13000} \uE000'),
    says: [`glyph-missing ${one}:7`],
    prints: rest,
  },
  {
    name: 'letters that belong to nothing',
    files: alone('\u0301\u0301 a\u0301\u0302\u0303\u0304'),
    says: [],
    prints: all,
  },
  {name: 'a lone surrogate in an entity', files: alone('&#xD800; &#0; &#x110000;'), says: [], prints: all},
  {name: 'a table without rows', files: alone('| A | B |\n|---|---|'), says: [], prints: all},
  {
    name: 'a table of sixty columns',
    files: alone(`|${' a |'.repeat(60)}\n|${'---|'.repeat(60)}\n|${' word |'.repeat(60)}`),
    says: [`line-overfull ${one}:7`, `line-overfull ${one}:9`],
    prints: all,
  },
]

describe('bytes', () => testRows(bytes))
