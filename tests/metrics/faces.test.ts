import {expect, test} from 'vitest'
import {cover, createFaces} from '../../src/metrics/index.js'
import {families, load, openFaces} from './fixture.js'

test('a missing style is the nearest true one, and says so', () => {
  const faces = openFaces()
  expect(faces.find({family: 'Source Serif 4', weight: 'regular', italic: true}).face.key).toBe(
    'Source Serif 4/400/italic',
  )
  expect(faces.find({family: 'Source Serif 4', weight: 'regular', italic: true}).missing).toBeUndefined()
  const slanted = faces.find({family: 'Golos Text', weight: 'semibold', italic: true})
  expect(slanted.face.key).toBe('Golos Text/600/roman')
  expect(slanted.missing).toBe('Golos Text semibold italic')
  expect(faces.find({family: 'Literata', weight: 'bold', italic: false}).face.key).toBe('Literata/400/roman')
  expect(faces.find({family: 'Nobody', weight: 'regular', italic: false}).missing).toBe('Nobody regular')
})

test('a file is read when its face is first asked for, and once', () => {
  const read: string[] = []
  const faces = createFaces({
    families,
    load: (file) => {
      read.push(file)
      return load(file)
    },
  })
  expect(read).toEqual([])
  faces.find({family: 'PT Mono', weight: 'regular', italic: false})
  faces.find({family: 'PT Mono', weight: 'bold', italic: false})
  expect(read).toEqual([families['PT Mono'].regular])
})

test('what a face has not is set by a declared fallback, marks with their letters', () => {
  const faces = openFaces()
  const {face} = faces.find({family: 'Source Serif 4', weight: 'regular', italic: false})
  const text = 'Jerusalem שָׁלוֹם and سلام ☎'
  const {stretches, missing} = cover(faces, face, text)
  expect(missing).toEqual([])
  expect(stretches.map(({face, from, to}) => [face.family, text.slice(from, to)])).toEqual([
    ['Source Serif 4', 'Jerusalem '],
    ['Noto Serif Hebrew', 'שָׁלוֹם'],
    ['Source Serif 4', ' and '],
    ['Noto Naskh Arabic', 'سلام'],
    ['Source Serif 4', ' '],
    ['Noto Sans Symbols 2', '☎'],
  ])
})

test('a code point that nobody has is named', () => {
  const faces = openFaces()
  const {face} = faces.find({family: 'PT Mono', weight: 'regular', italic: false})
  const {stretches, missing} = cover(faces, face, 'a\u{1F991}b')
  expect(missing).toEqual([0x1f991])
  expect(stretches).toHaveLength(1)
})
