import type {Image, ImageReference} from 'mdast'
import type {Inline} from '../../model/index.js'
import {readAddress} from '../readAddress.js'
import type {Position, Reading} from '../reading.js'

/** `![alt](address)` among words. Alone in its paragraph it is a figure. */
export function readImage({url, alt, position}: Image, reading: Reading): Inline[] {
  return toImage(url, alt ?? '', position, reading)
}

/** `![alt][label]` with `[label]: address` elsewhere. */
export function readImageReference(node: ImageReference, reading: Reading): Inline[] {
  const definition = reading.definitions.get(node.identifier)
  if (definition) return toImage(definition.url, node.alt ?? '', node.position, reading)
  return [{kind: 'text', text: reading.sourceOf(node)}]
}

function toImage(address: string, alt: string, position: Position | undefined, reading: Reading): Inline[] {
  const place = reading.placeOf(position)
  const url = readAddress(address, place, reading)
  return url === undefined ? [{kind: 'text', text: alt}] : [{kind: 'image', url, alt, place}]
}
