import type {Root} from 'mdast'
import {processor} from './processor.js'
import {shorten} from './shorten.js'

/** The Markdown tree of a text, words that mean nothing to the tokenizer put aside while it goes through the others. */
export function parseMarkdown(text: string): Root {
  const short = shorten(text)
  if (!short) return processor.parse(text)
  const root = processor.parse(short.text)
  short.restore(root)
  return root
}
