import {createBoundedMap} from '../base/index.js'
import type {Assets, Page, SetBlock, Strip} from '../model/index.js'
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

/** All that the content of a page depends on. Two pages with one key are drawn alike. */
export function pageKey({height, placed, rules}: Page, assets: Assets): string {
  let key = `${height}|${rules.map(({x, y, width, thickness}) => `${x},${y},${width},${thickness}`).join(' ')}`
  let source = ''
  for (const one of placed) {
    const same = one.source === source ? '' : '/'
    source = one.source
    key += `|${same}${one.of ? numberOf(one.strip) : numberOfFurniture(one.strip)},${one.x},${one.y},${one.of ? numberOf(one.of) : 0}${one.role[0]}`
    for (const item of one.strip.items) if (item.kind === 'image') key += pictureOf(assets, item.asset)
  }
  return key
}

function pictureOf(assets: Assets, address: string): string {
  const asset = assets.get(address)
  return asset ? pictureName(asset) : ''
}
