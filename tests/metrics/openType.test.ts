import {readdirSync, readFileSync} from 'node:fs'
import {create} from 'fontkit'
import {describe, expect, test} from 'vitest'
import {openFaces} from './fixture.js'

// What is read from the bytes is held against fontkit, which shares none of it.

const faces = openFaces()
const families = ['Source Serif 4', 'Golos Text', 'Literata', 'Oswald', 'PT Mono', 'Cousine', 'Noto Serif']
const chapters = readdirSync('content/specimen/chapters').map((name) =>
  readFileSync(`content/specimen/chapters/${name}`, 'utf8'),
)
const words = [...new Set(chapters.join(' ').split(/\s+/u))]
  .filter(
    (word) =>
      /^[\p{L}\p{N}\p{P}]+$/u.test(word) && !/[\p{M}\p{Script=Hebrew}\p{Script=Arabic}]|[^\u0000-\u22ff]/u.test(word),
  )
  .filter((_, at) => at % 3 === 0)
const hard = [
  'fi',
  'ffi',
  'affluent',
  'Tofu',
  'fjord',
  'office,',
  'АТА',
  'Åå',
  'ĳ',
  'ςΣ',
  '№5',
  '--->',
  '(1)',
  'ћђ',
  '½',
]
const featureSets = ['', 'onum,pnum', 'lnum,tnum', '-liga,smcp', 'sups', 'onum,pnum,smcp']

describe.each(families)('%s', (family) => {
  const {face} = faces.find({family, weight: 'regular', italic: false})
  const font = create(face.bytes)

  test('has the same glyphs, advances and measures', () => {
    const codes = Array.from({length: 0xffff}, (_, code) => code)
    expect(codes.filter((code) => code >= 0x20 && face.glyphOf(code) !== font.glyphForCodePoint(code).id)).toEqual([])
    for (const gid of [0, 1, 40, 41, 300, face.glyphCount - 1]) {
      const {advance} = font.hmtx.metrics.get(Math.min(gid, font.hhea.numberOfMetrics - 1))
      expect(face.advanceOf(gid)).toBe(advance)
    }
    expect(face.postscriptName).toBe(font.postscriptName)
    expect([face.ascent, face.descent, face.italicAngle].map((one) => Math.round(one * 1e6))).toEqual(
      [font.ascent / font.unitsPerEm, font.descent / font.unitsPerEm, font.italicAngle].map((one) =>
        Math.round(one * 1e6),
      ),
    )
    expect(face.capHeight * face.unitsPerEm).toBeCloseTo(font.capHeight || font.ascent * 0.7)
    expect(face.xHeight * face.unitsPerEm).toBeCloseTo(font.xHeight || font.ascent * 0.5)
    expect(face.underline.position * face.unitsPerEm).toBeCloseTo(font.underlinePosition)
    expect(face.box).toEqual([font.bbox.minX, font.bbox.minY, font.bbox.maxX, font.bbox.maxY])
    for (const tag of ['liga', 'kern', 'smcp', 'sups', 'sinf', 'onum', 'lnum', 'pnum', 'tnum', 'case'])
      expect(face.offers(tag), tag).toBe(font.availableFeatures.includes(tag))
  })

  test.each(featureSets)('shapes words with the features "%s"', (features) => {
    const switches = Object.fromEntries(
      features
        .split(',')
        .filter(Boolean)
        .map((tag) => (tag.startsWith('-') ? [tag.slice(1), false] : [tag, true])),
    )
    for (const word of [...hard, ...words]) {
      if ([...word].some((letter) => !face.has(letter.codePointAt(0)!))) continue
      const ours = face.layOut(word, switches)
      const {glyphs} = font.layout(word, {...switches})
      expect(ours.gids, word).toEqual(glyphs.map(({id}) => id))
      expect(String.fromCharCode(...ours.codes.flat()), word).toBe(word)
    }
  })

  test('a font cut down draws the same outlines', () => {
    const gids = ['Å', 'é', 'й', 'Q', ' ', '8', 'fi'].flatMap((text) => face.shape(text).gids)
    const {bytes, index} = face.subset(gids)
    const cut = create(bytes)
    for (const gid of gids) {
      const [whole, part] = [font.getGlyph(gid), cut.getGlyph(index.get(gid)!)]
      expect(part.path.toSVG()).toBe(whole.path.toSVG())
      expect(part.advanceWidth).toBe(face.advanceOf(gid))
    }
  })
})
