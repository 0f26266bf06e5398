import type {Page} from '../model/index.js'
import {destinationName} from './destinations.js'
import type {LinkArea} from './drawPage.js'
import {recall} from './recall.js'
import {byteString, numbers, textString} from './syntax.js'

/** Where a link may lead out of the file. */
const allowed = /^(?:https?:\/\/|mailto:)/iu

/** The address may be opened from a paper. */
export const isAllowed = (address: string): boolean => allowed.test(address)

/** May a reader follow it? To an address that is allowed, or to one of the document's `anchors`. */
export function leads({link, goto}: LinkArea, anchors: ReadonlySet<string>): boolean {
  return link === undefined ? goto !== undefined && anchors.has(goto) : isAllowed(link)
}

/** The annotation over a link's words. `key` is its place in the parent tree of the structure. */
export function linkBody(page: Page, area: LinkArea, key: number): string {
  return `${recall(bodies, area, () => keylessBody(page, area))} /StructParent ${key}>>`
}

/** By area: one belongs to a drawn text, and so to pages of one height. */
const bodies = new WeakMap<LinkArea, string>()

function keylessBody(page: Page, {x, y, width, height, words, link, goto}: LinkArea): string {
  const rectangle = numbers(x, page.height - y - height, x + width, page.height - y)
  const target =
    link === undefined
      ? `/Dest ${byteString(destinationName(goto ?? ''))}`
      : `/A <</S /URI /URI ${byteString(asciiAddress(link))}>>`
  return `<</Type /Annot /Subtype /Link /Rect [${rectangle}] /Border [0 0 0] /F 4 /Contents ${textString(link ?? words)} ${target}`
}

/** Addresses are ASCII: other letters as UTF-8 in hexadecimal, what is written so already left as it is. */
function asciiAddress(address: string): string {
  return address.replace(/[^\x21-\x7e]+/gu, (letters) => encodeURIComponent(letters))
}
