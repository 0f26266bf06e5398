import type {Inline} from '../../model/index.js'
import type {InlineNode, Reading} from '../reading.js'
import {readCitation} from './citation.js'
import {readImage, readImageReference} from './image.js'
import {readLink, readLinkReference} from './link.js'
import {readNoteCall} from './noteCall.js'
import {readStyled} from './styled.js'
import {readText} from './text.js'
import {readTextDirective} from './textDirective.js'

/** A reader for every kind of node; each gets the node of its own kind. */
const readers: {readonly [type: string]: (node: never, reading: Reading) => Inline[]} = {
  text: readText,
  emphasis: readStyled,
  strong: readStyled,
  delete: readStyled,
  inlineCode: ({value}: {readonly value: string}) => [{kind: 'code', text: value.replaceAll('\t', ' ')}],
  break: () => [{kind: 'break'}],
  link: readLink,
  linkReference: readLinkReference,
  image: readImage,
  imageReference: readImageReference,
  footnoteReference: readNoteCall,
  citation: readCitation,
  textDirective: readTextDirective,
}

/** Running text. Neighbouring words are one; what we do not know is kept as it was written. */
export function readInlines(nodes: readonly InlineNode[], reading: Reading): Inline[] {
  return joined(
    nodes.flatMap(
      (node) => readers[node.type]?.(node as never, reading) ?? [{kind: 'text', text: reading.sourceOf(node)}],
    ),
  )
}

function joined(inlines: readonly Inline[]): Inline[] {
  const out: Inline[] = []
  for (const inline of inlines) {
    const last = out.at(-1)
    if (inline.kind === 'text' && last?.kind === 'text')
      out[out.length - 1] = {kind: 'text', text: last.text + inline.text}
    else if (inline.kind !== 'text' || inline.text !== '') out.push(inline)
  }
  return out
}
