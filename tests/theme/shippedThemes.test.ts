import {describe, expect, test} from 'vitest'
import {masterNames, resolveTheme, type Theme} from '../../src/theme/index.js'
import {averageWidth, fonts, open, openFace} from './fonts.js'
import {samples} from './samples.js'
import {everyTheme, shipped} from './shipped.js'

/** Points. Lengths are rounded to a thousandth. */
const tolerance = 0.01

describe.each(everyTheme)('%s', (_, theme) => {
  const named = Object.entries(theme.styles)

  test('asks for no face that its family has not', () => {
    expect(named.filter(([, style]) => missingFace(theme, style)).map(([name]) => name)).toEqual([])
  })

  test('sets small capitals only where both alphabets have them', () => {
    const small = named.filter(([, style]) => style.case.endsWith('small-caps'))
    expect(small.length).toBeGreaterThan(0)
    expect(small.filter(([, style]) => !hasSmallCapitals(theme, style)).map(([name]) => name)).toEqual([])
  })

  test('asks for old-style figures only where there are some', () => {
    const old = named.filter(([, style]) => style.figures === 'old-style')
    expect(
      old.filter(([, style]) => !openFace(theme, style).availableFeatures.includes('onum')).map(([name]) => name),
    ).toEqual([])
  })

  test('can be read on white, and white on its band', () => {
    const faint = named.filter(([, {colour}]) => contrast(colour, colour === '#ffffff' ? '#000000' : '#ffffff') < 4.5)
    expect(faint.map(([name]) => name)).toEqual([])
  })

  test('keeps its accent apart from black and from white on a copier', () => {
    expect(darkness(theme.colours['accent'] ?? '')).toBeGreaterThan(0.55)
    expect(darkness(theme.colours['accent'] ?? '')).toBeLessThan(0.72)
    expect(darkness(theme.colours['grey'] ?? '')).toBeLessThan(0.65)
  })

  test('tints nothing', () => {
    const grounds = [
      ...Object.values(theme.groups).map(({ground}) => ground),
      ...Object.values(theme.tables).map(({zebra}) => zebra),
    ]
    expect(grounds.filter((ground) => ground !== undefined)).toEqual([])
  })

  test('has a measure on every page, and the grid of its text', () => {
    for (const master of Object.values(theme.masters)) {
      expect(master.width - master.margins.inner - master.margins.outer).toBeGreaterThan(200)
      if (master.grid > 0) expect(master.grid).toBeCloseTo(theme.styles['body']?.leading ?? 0, 3)
    }
  })

  test('keeps running heads and feet on the sheet', () => {
    for (const {margins, head, foot, openingFoot} of Object.values(theme.masters)) {
      expect(head.distance).toBeLessThan(margins.top - 12)
      expect(Math.max(foot.distance, openingFoot.distance)).toBeLessThan(margins.bottom - 12)
    }
  })

  test('tells on every sheet what it is', () => {
    for (const name of masterNames)
      for (const foot of [theme.masters[name]?.foot, theme.masters[name]?.openingFoot]) {
        const words = Object.values(foot?.recto ?? {}).join(' ')
        for (const variable of ['conference', 'version', 'audience', 'leaf', 'leaves', 'hash'])
          expect(words).toContain(`{${variable}}`)
      }
  })
})

describe('the measure', () => {
  test.each([
    ['A4', 62, 71],
    ['A5', 55, 63],
    ['Letter', 62, 71],
  ])('on %s holds %d to %d characters', (paper, least, most) => {
    for (const [, theme] of everyTheme.filter(([title]) => title.endsWith(`on ${paper}`))) {
      const [ru, en] = charactersOf(theme, measureOf(theme, 'body'))
      expect(ru).toBeGreaterThan(least - 0.5)
      expect(en).toBeLessThan(most + 0.5)
    }
  })

  test('of parallel columns is alike for both languages', () => {
    for (const [, theme] of everyTheme.filter(([title]) => /A4 in columns|Letter in columns/u.test(title))) {
      const {gutter, balance} = theme.masters['parallel']!
      const room = measureOf(theme, 'parallel') - gutter
      const [ru] = charactersOf(theme, room * balance)
      const [, en] = charactersOf(theme, room * (1 - balance))
      expect(Math.abs(ru - en)).toBeLessThan(4)
      expect(ru).toBeGreaterThan(38)
      expect(en).toBeLessThan(53)
    }
  })
})

describe('fonts.yml', () => {
  test('names files that are there', () => {
    const paths = Object.values(fonts.families)
      .flatMap(({fallback: _, ...faces}) => Object.values(faces))
      .filter((path) => path !== undefined)
    for (const path of paths) expect(open(path).numGlyphs).toBeGreaterThan(50)
  })

  test('has every family that a theme or a fallback names', () => {
    const asked = [
      ...everyTheme.flatMap(([, theme]) => Object.values(theme.fonts)),
      ...fonts.fallback,
      ...Object.values(fonts.families).flatMap(({fallback}) => fallback),
    ]
    expect([...new Set(asked)].filter((family) => !fonts.families[family])).toEqual([])
  })

  test('covers the letters of both languages in every text face', () => {
    const letters = [...'абвгдеёжзийклмнопрстуфхцчшщъыьэюяАБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯіѣїєґ№«»„“”‘’—–…§°×']
    for (const [, theme] of everyTheme)
      for (const style of Object.values(theme.styles).filter(({font}) => font === 'text')) {
        const face = openFace(theme, style)
        expect(letters.filter((letter) => !face.hasGlyphForCodePoint(letter.codePointAt(0)!))).toEqual([])
      }
  })
})

test('a theme has one hash, and every change gives another', () => {
  const hashOf = (title: string): string | undefined => everyTheme.find(([name]) => name === title)?.[1].hash
  const inLayouts = ['columns', 'facing', 'interleaved'].map((layout) => `sober on A4 in ${layout}`)
  const titles = ['sober on A4', 'sober on A5', ...inLayouts, 'archive on A4']
  expect(new Set(titles.map(hashOf)).size).toBe(titles.length)
  expect(resolveTheme({name: 'sober', sources: shipped, paper: 'A4'}).value?.hash).toBe(hashOf('sober on A4'))
})

test.each(everyTheme)('%s: a row of one line, and a heading with its space, are whole lines', (_, theme) => {
  const line = theme.styles['body']?.leading ?? 0
  const row = (theme.styles['table-body']?.leading ?? 0) + 2 * (theme.tables['plain']?.paddingY ?? 0)
  expect(Math.abs(row - line)).toBeLessThan(tolerance)
  for (const name of [
    'list',
    'quote',
    'glossary',
    'bibliography',
    'contents-1',
    'contents-2',
    'source-body',
    'source-point',
    'timeline',
    'index-1',
  ])
    expect(theme.styles[name]?.leading, name).toBe(line)
})

function missingFace(theme: Theme, style: Theme['styles'][string]): boolean {
  try {
    return !openFace(theme, style)
  } catch {
    return true
  }
}

function hasSmallCapitals(theme: Theme, style: Theme['styles'][string]): boolean {
  const face = openFace(theme, style)
  const ids = (features: {readonly [tag: string]: boolean}): string =>
    face
      .layout('бюroж', features)
      .glyphs.map(({id}) => id)
      .join(' ')
  const plain = ids({}).split(' ')
  return ids({smcp: true})
    .split(' ')
    .every((id, at) => id !== plain[at])
}

function charactersOf(theme: Theme, measure: number): [ru: number, en: number] {
  const style = theme.styles['body']!
  const face = openFace(theme, style)
  const count = (text: string): number => measure / style.size / averageWidth(face, text)
  return [count(samples.ru), count(samples.en)]
}

function measureOf(theme: Theme, name: string): number {
  const {width, margins} = theme.masters[name]!
  return width - margins.inner - margins.outer
}

/** WCAG 2.2, contrast ratio. */
function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => linear(Number.parseInt(hex.slice(at, at + 2), 16) / 255))
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

const linear = (value: number): number => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4)

/** Share of black that a grey of the same lightness (CIE 1976 L*) has. */
function darkness(hex: string): number {
  const y = luminance(hex)
  return 1 - (y > 0.008856 ? 116 * Math.cbrt(y) - 16 : 903.3 * y) / 100
}
