import {type Pt, roundPt} from '../../base/index.js'
import type {Item, Strip} from '../../model/index.js'

/** Moves an item by `dx` and `dy`. */
export function shiftItem(item: Item, dx: Pt, dy: Pt): Item {
  if (dx === 0 && dy === 0) return item
  switch (item.kind) {
    case 'line':
      return {
        ...item,
        x: roundPt(item.x + dx),
        y: roundPt(item.y + dy),
        spans: dx === 0 ? item.spans : item.spans.map((span) => ({...span, x: roundPt(span.x + dx)})),
      }
    case 'rule':
      return {
        ...item,
        x1: roundPt(item.x1 + dx),
        x2: roundPt(item.x2 + dx),
        y1: roundPt(item.y1 + dy),
        y2: roundPt(item.y2 + dy),
      }
    default:
      return {...item, x: roundPt(item.x + dx), y: roundPt(item.y + dy)}
  }
}

/** Moves what a strip holds; its own edges stay. */
export const shiftItems = (items: readonly Item[], dx: Pt, dy: Pt): readonly Item[] =>
  dx === 0 && dy === 0 ? items : items.map((item) => shiftItem(item, dx, dy))

/** Makes a strip higher at its head or foot. */
export const padStrip = (strip: Strip, above: Pt, below: Pt): Strip =>
  above === 0 && below === 0
    ? strip
    : {...strip, height: strip.height + above + below, items: shiftItems(strip.items, 0, above)}
