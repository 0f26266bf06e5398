import {describe, expect, it} from 'vitest'
import type {Page} from '../../src/model/index.js'
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
