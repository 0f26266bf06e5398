import {describe, expect, test} from 'vitest'
import {Fount, joined} from '../../src/metrics/index.js'
import {families, openFaces} from './fixture.js'

const faces = openFaces()
const faceOf = (family: string, italic = false) => faces.find({family, weight: 'regular', italic}).face
const letters = [...'AVTofiljeyабвгдежзуТАГУРХч«»“”„—–.,-(1790']

describe.each(['Source Serif 4', 'Golos Text', 'Literata', 'Oswald', 'Noto Serif', 'Cousine'])('%s', (family) => {
  test('pairs read from the tables are those that fontkit shapes', () => {
    const face = faceOf(family)
    for (const features of ['', 'onum,pnum', 'smcp']) {
      const fount = face.fount(features)
      const switches = Object.fromEntries(
        features
          .split(',')
          .filter(Boolean)
          .map((tag) => [tag, true]),
      )
      for (const a of letters) {
        for (const b of letters) {
          const kern = fount.pair(fount.row(a.charCodeAt(0)), fount.row(b.charCodeAt(0)))
          const shaped = face.layOut(a + b, switches)
          if (kern === joined)
            expect(shaped.gids, a + b).not.toEqual([...face.shape(a, features).gids, ...face.shape(b, features).gids])
          else expect(fount.width(a + b), `${features} ${a}${b}`).toBe(shaped.width)
        }
      }
    }
  })
})

test('a word with a ligature is shaped whole, and only that word', () => {
  const fount = faceOf('Source Serif 4').fount()
  expect(fount.shape('fi').gids).toHaveLength(1)
  expect(fount.shape('fi').codes).toEqual([[0x66, 0x69]])
  expect(fount.width('to find it')).toBe(fount.width('to ') + fount.shape('find').width + fount.width(' it'))
  expect(faceOf('Source Serif 4').fount('-liga').shape('fi').gids).toHaveLength(2)
})

test('as many glyphs are counted as are drawn, of each word and of each space', () => {
  const fount = faceOf('Source Serif 4').fount()
  for (const text of ['to find it', 'affine  office fi', 'дом ', 'e\u0301te\u0301 of', '']) {
    const drawn = text.split(/(\s)/u).map((word) => (word === ' ' ? 1 : fount.shape(word).gids.length))
    expect(fount.glyphs(text), text).toBe(drawn.reduce((sum, count) => sum + count, 0))
  }
  expect(fount.glyphs('find it')).toBe('find it'.length - 1)
})

test('a space that is the first character past the tables has its width', () => {
  const face = faceOf('Source Serif 4')
  const space = '\u00a0'
  const width = face.fount().width(space)
  for (let count = 120; count < 135; count++) {
    // A fount of its own each time, with one character more than the last: its tables begin with 128 rows.
    const fount = face.fount(`cv${count}`)
    for (let code = 0x100, taken = 0; taken < count; code++) if (fount.row(code) > 0) taken++
    expect(fount.width(space), `after ${count} characters`).toBe(width)
  }
})

test('a stress mark stands over its letter and takes no room', () => {
  const face = faceOf('Source Serif 4')
  const shaped = face.shape('Ежо\u0301в')
  expect(shaped.width).toBe(face.fount().width('Ежов'))
  expect(shaped.offsets).toBeDefined()
})

test('features give other glyphs at no other cost', () => {
  const face = faceOf('Source Serif 4')
  expect(face.shape('а', 'smcp').gids).not.toEqual(face.shape('а').gids)
  expect(face.shape('1937', 'onum,pnum').gids).not.toEqual(face.shape('1937').gids)
  const tabular = face.fount('lnum,tnum')
  expect(tabular.width('1111')).toBe(tabular.width('0000'))
  expect(face.shape('1', 'sups').gids).not.toEqual(face.shape('1').gids)
})

test('a space that a face has not is its own space at the width of that name', () => {
  const face = faceOf('PT Mono')
  const fount = face.fount()
  const row = fount.row(0x2009)
  expect(fount.gid[row]).toBe(fount.gid[fount.row(0x20)])
  expect(fount.width('\u2009')).toBe(face.unitsPerEm / 5)
  expect(fount.excess[row]).toBe(face.unitsPerEm / 5 - face.advanceOf(fount.gid[row]!))
})

test('more characters than the tables first hold', () => {
  const fount = faceOf('Noto Serif').fount()
  const all = Array.from({length: 600}, (_, i) => String.fromCharCode(0xa1 + i))
    .filter((one) => one !== '\u00ad')
    .join('')
  const before = fount.width('AVAТА')
  const long = fount.width(all)
  expect(fount.width('AVAТА')).toBe(before)
  expect(fount.width(all)).toBe(long)
  expect(fount.width(' \u2009')).toBeGreaterThan(0)
})

test.each(['Source Serif 4', 'Literata', 'PT Mono'])(
  'a fount of %s that was filled at once is as one that was filled by and by',
  (family) => {
    const face = faceOf(family)
    const texts = ['Тогда AVATAR to find it', 'сто «двадцать» — 1937–1938\u2009г.', 'é\u0301 office Łódź', '\u2117 ¼']
    for (const features of ['', 'onum,pnum', 'smcp']) {
      const filled = new Fount(face, features)
      for (const text of texts.slice(0, 2)) filled.width(text)
      const again = new Fount(face, features, structuredClone(filled.tables()))
      expect(again.size).toBe(filled.size)
      expect(again.tables()).toEqual(filled.tables())
      const fresh = new Fount(face, features)
      for (const text of [...texts].reverse()) {
        expect(again.width(text), text).toBe(fresh.width(text))
        expect(again.glyphs(text), text).toBe(fresh.glyphs(text))
        for (const word of text.split(' ')) expect(again.shape(word), word).toEqual(fresh.shape(word))
      }
    }
  },
)

test('every glyph has an advance, the empty one at the end of Cousine too', () => {
  for (const family of Object.keys(families)) {
    const face = faceOf(family)
    for (let glyph = 0; glyph < face.glyphCount; glyph++) expect(face.advanceOf(glyph)).toBeGreaterThanOrEqual(0)
  }
})

test('a subset holds the glyphs asked for', () => {
  const face = faceOf('Source Serif 4')
  const gids = face.shape('Устав').gids
  const {bytes, index} = face.subset(gids)
  expect(bytes.length).toBeGreaterThan(500)
  expect(bytes.length).toBeLessThan(face.bytes.length / 10)
  expect(new Set(index.values()).size).toBe(new Set(gids).size)
})

test.each(['Cousine', 'PT Mono'])('a stress stands over its vowel in %s, which does not say where', (family) => {
  const face = faceOf(family)
  const plain = face.shape('о')
  const {gids, offsets, width} = face.shape('о\u0301')
  expect([gids.length, width]).toEqual([2, plain.width])
  expect(offsets?.[1]?.[0]).toBeLessThan(0)
  // a face that places its marks is left alone
  const serif = faceOf('Noto Serif')
  expect(serif.shape('о\u0301').width).toBe(serif.shape('о').width)
})

test('letters of Arabic that share a glyph are told apart', () => {
  const face = faceOf('Noto Naskh Arabic')
  for (const word of ['المنارة', 'البحر', 'نبن']) {
    const read = [...face.shape(word).codes].reverse().flat()
    expect(String.fromCodePoint(...read)).toBe(word)
  }
})
