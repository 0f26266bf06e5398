import type {PhrasingContent} from 'mdast'
import type {Inline, InlineStyle} from '../../model/index.js'
import type {Reading} from '../reading.js'

/** What Markdown marks with stars and tildes. */
const styleOf: {readonly [type: string]: InlineStyle} = {emphasis: 'emphasis', strong: 'strong', delete: 'deleted'}

export function readStyled(
  node: {readonly type: string; readonly children: readonly PhrasingContent[]},
  reading: Reading,
): Inline[] {
  return [{kind: styleOf[node.type] ?? 'emphasis', children: reading.inlines(node.children)}]
}
