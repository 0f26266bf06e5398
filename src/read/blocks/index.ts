import type {Block} from '../../model/index.js'
import type {BlockNode, Reading} from '../reading.js'
import {readCode} from './code.js'
import {readContainer} from './containerDirective.js'
import {readDefinition} from './definition.js'
import {readHeading} from './heading.js'
import {readLeaf} from './leafDirective.js'
import {readList} from './list.js'
import {readParagraph} from './paragraph.js'
import {readQuote} from './quote.js'
import {readTable} from './table.js'

/** A reader for every kind of node; each gets the node of its own kind. Notes are read apart from the text. */
const readers: {readonly [type: string]: (node: never, reading: Reading) => Block[]} = {
  paragraph: readParagraph,
  heading: readHeading,
  list: readList,
  blockquote: readQuote,
  code: readCode,
  table: readTable,
  thematicBreak: (node: {readonly position?: never}, reading) => [
    {kind: 'rule', place: reading.placeOf(node.position)},
  ],
  definition: readDefinition,
  footnoteDefinition: () => [],
  containerDirective: readContainer,
  leafDirective: readLeaf,
}

export function readBlocks(nodes: readonly BlockNode[], reading: Reading): Block[] {
  return nodes.flatMap((node) => readers[node.type]?.(node as never, reading) ?? unknown(node, reading))
}

/** What we do not know is kept as it was written. */
function unknown(node: BlockNode, reading: Reading): Block[] {
  return [
    {
      kind: 'paragraph',
      children: [{kind: 'text', text: reading.sourceOf(node)}],
      place: reading.placeOf(node.position),
    },
  ]
}
