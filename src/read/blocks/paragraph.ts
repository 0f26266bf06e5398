import type {Paragraph} from 'mdast'
import type {Block} from '../../model/index.js'
import type {InlineNode, Reading} from '../reading.js'
import {readLoneImage} from './loneImage.js'

/** A paragraph; a figure, when it holds an image and nothing else; a slot, when it holds a template's mark and nothing else. */
export function readParagraph(node: Paragraph, reading: Reading): Block[] {
  const place = reading.placeOf(node.position)
  const figure = readLoneImage(node.children as readonly InlineNode[], place, reading)
  if (figure) return [figure]
  const children = reading.inlines(node.children)
  const [only] = children
  if (children.length === 1 && only?.kind === 'slot') return [{kind: 'slot', name: only.name, place}]
  return children.length > 0 ? [{kind: 'paragraph', children, place}] : []
}
