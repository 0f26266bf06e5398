import {type Pt, roundPt} from '../../base/index.js'
import type {Item} from '../../model/index.js'

/** Turns an item by half about the middle of the box that it stands in. What is turned twice stands upright. */
export function turnItem(item: Item, width: Pt, height: Pt): Item {
  switch (item.kind) {
    case 'line': {
      const x = roundPt(width - item.x)
      const dx = x - item.x
      const spans = item.spans.map((span) => ({...span, x: roundPt(span.x + dx)}))
      return flagged({...item, x, y: roundPt(height - item.y), spans})
    }
    case 'rule': {
      const {x1, y1, x2, y2} = item
      return {
        ...item,
        x1: roundPt(width - x2),
        x2: roundPt(width - x1),
        y1: roundPt(height - y2),
        y2: roundPt(height - y1),
      }
    }
    case 'drawing':
      return flagged({...item, x: roundPt(width - item.x), y: roundPt(height - item.y)})
    case 'image':
      return flagged(inBox(item, width, height))
    default:
      return inBox(item, width, height)
  }
}

/** By its upper left corner, which was the lower right one. */
const inBox = <T extends {readonly x: Pt; readonly y: Pt; readonly width: Pt; readonly height: Pt}>(
  item: T,
  width: Pt,
  height: Pt,
): T => ({
  ...item,
  x: roundPt(width - item.x - item.width),
  y: roundPt(height - item.y - item.height),
})

function flagged<T extends Item & {readonly turned?: true}>(item: T): T {
  const {turned, ...upright} = item
  return (turned ? upright : {...item, turned: true}) as T
}
