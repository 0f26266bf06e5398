import {describe, expect, it} from 'vitest'
import type {Galley, Page} from '../../src/model/index.js'
import {paginate} from '../../src/paginate/index.js'
import {check} from './check.js'
import {type Recipe, randomGalley} from './galleys.js'
import {randomOf} from './random.js'
import {masterOf, themeOf} from './themes.js'

const kinds: readonly Recipe['kind'][] = ['plain', 'pairs', 'columns', 'mixed', 'dense', 'facing', 'sections']
const seeds = 10

const themes = [
  themeOf([masterOf('body', {feather: 3}), masterOf('wide', {width: 600, height: 420, oneSided: true})]),
  themeOf([masterOf('body', {grid: 12, hairline: true}), masterOf('wide', {width: 600, height: 420})]),
]

const placesOn = (pages: readonly Page[]): string =>
  JSON.stringify(pages.map(({label, placed, rules}) => [label, placed.map(({source, x, y}) => [source, x, y]), rules]))

function freeze<T>(value: T): T {
  if (value && typeof value === 'object' && !Object.isFrozen(value)) {
    Object.freeze(value)
    Object.values(value).forEach(freeze)
  }
  return value
}

describe.each(kinds)('random galleys: %s', (kind) => {
  it.each(Array.from({length: seeds}, (_, k) => k + 1))('seed %i', (seed) => {
    const galley = freeze(randomGalley({kind, random: randomOf(seed * 7919 + kinds.indexOf(kind))}))
    const theme = freeze(themes[seed % 2]!)
    const {value: pages, diagnostics} = paginate(galley, theme)
    expect(check(galley, theme, pages, diagnostics)).toEqual([])
    expect(placesOn(paginate(galley, theme).value)).toBe(placesOn(pages))
  })
})

/** The galley with one piece gone, put in again, or put in the place of another. */
function changed(galley: Galley, random: () => number, spare: Galley): Galley {
  const pieces = [...galley.pieces]
  const at = Math.floor(random() * pieces.length)
  const other = spare.pieces[Math.floor(random() * spare.pieces.length)]!
  if (random() < 0.3) pieces.splice(at, 1)
  else pieces.splice(at, random() < 0.5 ? 1 : 0, other)
  const [id] = Object.keys(galley.notes)
  const notes =
    id && random() < 0.3 ? {...galley.notes, [id]: Object.values(spare.notes)[0] ?? galley.notes[id]!} : galley.notes
  return {...galley, pieces, notes}
}

describe.each(['plain', 'pairs', 'dense', 'sections'] as const)('chapters made up before: %s', (kind) => {
  it.each([1, 2, 3, 4, 5, 6])('stand where they would without, seed %i', (seed) => {
    const random = randomOf(seed * 104729 + kinds.indexOf(kind))
    const theme = themes[seed % 2]!
    const first = randomGalley({kind, random})
    const spare = randomGalley({kind: 'sections', random})
    const made = (galley: Galley): string => {
      const {value, diagnostics} = paginate(galley, theme)
      return placesOn(value) + JSON.stringify([diagnostics, value.map(({marks, index, side}) => [marks, index, side])])
    }
    let galley = first
    for (let turn = 0; turn < 6; turn++) {
      // a copy shares no object with what was made up before
      expect(made(galley)).toBe(made(structuredClone(galley)))
      galley = turn === 4 ? first : changed(galley, random, spare)
    }
  })
})
