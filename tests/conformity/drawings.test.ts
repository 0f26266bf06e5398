import {describe, expect, test} from 'vitest'
import {conformityOf, readPdf} from '../../src/press/index.js'
import {brief, print} from '../whole/desk.js'
import {base, changed} from '../whole/project.js'

// Drawings as programs and people write them: drawn, or told of, and never the end of what the paper declares.

const one = 'content/other/chapters/10-one.en.md'
const svg = 'content/other/a.svg'
const box = 'viewBox="0 0 200 60"'
const rows: readonly (readonly [
  what: string,
  attributes: string,
  body: string,
  says: readonly string[],
  words?: string,
])[] = [
  ['a size and no view box', 'width="200" height="60"', '<rect width="9" height="9"/>', []],
  ['a size in shares', `width="100%" height="100%" ${box}`, '<rect width="50%" height="50%"/>', []],
  ['a size in millimetres', `width="60mm" height="2cm" ${box}`, '<rect width="9" height="9"/>', []],
  ['no size at all', '', '<rect width="9" height="9"/>', [`asset-broken ${svg}:1`]],
  [
    'fonts of other machines',
    box,
    '<text x="5" y="20" font-family="Comic Sans MS">Dock <tspan dy="5">причал</tspan></text>',
    [],
    'Dock причал',
  ],
  [
    'a clip and a mask',
    box,
    '<clipPath id="c"><circle r="9"/></clipPath><mask id="m"><rect width="9" height="9" fill="white"/></mask><rect width="9" height="9" clip-path="url(#c)"/><rect width="9" height="9" mask="url(#m)"/>',
    [],
  ],
  [
    'gradients and patterns',
    box,
    '<linearGradient id="g"><stop offset="0" stop-color="#fff"/><stop offset="1" stop-color="#a00" stop-opacity=".3"/></linearGradient><pattern id="p" width="9" height="9" patternUnits="userSpaceOnUse"><path d="M0 0L9 9" stroke="#000"/></pattern><rect width="9" height="9" fill="url(#g)"/><rect width="99" height="9" fill="url(#p)"/>',
    [],
  ],
  [
    'parts used again',
    box,
    '<g id="a"><rect width="9" height="9"/></g><symbol id="s" viewBox="0 0 9 9"><circle r="9"/></symbol><use href="#a" x="20"/><use href="#s" width="30" height="30"/>',
    [],
  ],
  [
    'a drawing inside',
    box,
    '<svg x="20" y="10" width="60" height="40" viewBox="0 0 10 10"><text y="8" font-size="4">inner</text></svg>',
    [],
    'inner',
  ],
  [
    'a filter',
    box,
    '<filter id="f"><feGaussianBlur stdDeviation="3"/></filter><rect width="9" height="9" filter="url(#f)"/>',
    [`svg-sanitised ${svg}:1`],
  ],
  [
    'what comes from elsewhere',
    box,
    '<image href="https://example.org/x.png" width="9" height="9"/><script>alert(1)</script>',
    [`svg-sanitised ${svg}:1`],
  ],
]

describe('a drawing with', () => {
  test.each(rows.map(([what, attributes, body, says, words]) => ({what, attributes, body, says, words})))(
    '$what',
    async ({attributes, body, says, words}) => {
      const files = changed({
        [one]: `${base[one]}\n![A drawing](../a.svg)\n`,
        [svg]: `<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${body}</svg>`,
      })
      const {report, papers} = await print(files, {selection: {committees: ['other']}})
      expect(report.diagnostics.map(brief)).toEqual(says)
      const bytes = papers.get('other/plain.en.pdf')
      expect(bytes !== undefined).toBe(!says.some((one) => one.startsWith('asset-broken')))
      if (!bytes) return
      expect(await conformityOf(bytes)).toEqual({claims: ['PDF/UA-1', 'PDF/A-2a'], breaches: []})
      const shown = (await readPdf(bytes)).pages.map(({glyphs}) => glyphs.map(({text}) => text).join('')).join('')
      if (words) expect(shown.replace(/\s/gu, '')).toContain(words.replace(/\s/gu, ''))
    },
  )
})
