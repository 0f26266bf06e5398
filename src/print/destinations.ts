import {createBoundedMap} from '../base/index.js'
import type {Page} from '../model/index.js'
import type {FileWriter} from './fileWriter.js'
import {recall} from './recall.js'
import {byteString, number} from './syntax.js'

/** Points left above a place that is jumped to. */
const headroom = 6

/**
 * The name of an anchor in the file: ASCII, so that every reader sorts it alike (ISO 32000-1, 7.9.6, sorts bytes).
 * Letters of other scripts are written as in addresses: `%D0%93`.
 */
export const destinationName = (anchor: string): string => recall(names, anchor, () => nameOf(anchor))

/** Names kept; a book has some thousand anchors. */
const names = createBoundedMap<string, string>(5000)

function nameOf(anchor: string): string {
  return encodeURIComponent(anchor).replace(
    /[!'()*]/gu,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}

/** Where a place on a page is, as the last part of a destination: `[12 0 R /XYZ 0 640 null]`. */
export function destination(page: Page, object: number, x: number, y: number): string {
  return `[${object} 0 R /XYZ ${number(Math.max(0, x))} ${number(Math.min(page.height, page.height - y + headroom))} null]`
}

/** Writes the anchors of all pages as named destinations, the first of each name; returns the root of their tree. */
export function writeDestinations(file: FileWriter, pages: readonly Page[], objects: readonly number[]): string {
  const found = new Map<string, string>()
  pages.forEach((page, k) => {
    for (const {name, x, y} of page.anchors) {
      const key = destinationName(name)
      if (!found.has(key)) found.set(key, destination(page, objects[k]!, x, y))
    }
  })
  const names = [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, place]) => `${byteString(name)} ${place}`)
  return `${file.add(`<</Names [${names.join('\n')}]>>`)} 0 R`
}
