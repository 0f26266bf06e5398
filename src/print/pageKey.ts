import {createBoundedMap} from '../base/index.js'
import type {Assets, Page, SetBlock, Strip} from '../model/index.js'
import {furnitureFrom} from './drawPage.js'
import {pictureName} from './pictures.js'
import {recall} from './recall.js'

/** Heads, feet and bands kept: some three to a page. */
const furnitureKept = 5000

let serial = 0
const numbers = new WeakMap<Strip | SetBlock, number>()

/** A number for each strip and block of this process: strips are kept by the typesetter, so the same words are the same strip. */
function numberOf(value: Strip | SetBlock): number {
  return recall(numbers, value, () => ++serial)
}

/** Numbers of furniture by what it says: it is set anew for every document. */
const furniture = createBoundedMap<string, number>(furnitureKept)

function numberOfFurniture(strip: Strip): number {
  return recall(numbers, strip, () => recall(furniture, JSON.stringify(strip.items), () => ++serial))
}

/** All that the content of a page depends on: its text alone, and the whole. Two pages with one key are drawn alike. */
export function pageKeys(page: Page, assets: Assets): {readonly text: string; readonly whole: string} {
  const {height, placed, rules} = page
  const from = furnitureFrom(page)
  let text = `${height}`
  let whole = ''
  let source = ''
  placed.forEach((one, k) => {
    if (k === from) whole = text
    const same = one.source === source ? '' : '/'
    source = one.source
    let key = `|${same}${one.of ? numberOf(one.strip) : numberOfFurniture(one.strip)},${one.x},${one.y},${one.of ? numberOf(one.of) : 0}${one.role[0]}`
    for (const item of one.strip.items) if (item.kind === 'image') key += pictureOf(assets, item.asset)
    if (k < from) text += key
    else whole += key
  })
  if (from === placed.length) whole = text
  return {
    text,
    whole: `${whole}|${rules.map(({x, y, width, thickness}) => `${x},${y},${width},${thickness}`).join(' ')}`,
  }
}

function pictureOf(assets: Assets, address: string): string {
  const asset = assets.get(address)
  return asset ? pictureName(asset) : ''
}
