import type {Block, ContainerName} from '../../model/index.js'
import type {Reading} from '../reading.js'
import type {ContainerDefinition, Definition, Directive} from './definition.js'

/** What a container is for. Without it the text is printed as any other, which its author can hardly mean. */
interface Purpose {
  readonly kind: Block['kind']
  readonly message: string
  readonly hint: string
}

/** A container that goes into the model as it stands. */
export function container(
  definition: Definition & {readonly name: ContainerName; readonly purpose?: Purpose},
): ContainerDefinition {
  const {name, purpose} = definition
  return {
    ...definition,
    toBlocks: (directive, children, reading) => {
      const {attributes, id, label, place} = directive
      const blocks = reading.blocks(children)
      if (purpose) checkPurpose(purpose, directive, blocks, reading)
      return [
        {
          kind: 'container',
          name,
          ...(label.length > 0 ? {label: reading.inlines(label)} : {}),
          attributes,
          blocks,
          ...(id === undefined ? {} : {id}),
          place,
        },
      ]
    },
  }
}

/** Blocks in which nothing else can stand; of all others only a reader's paper knows what it finds there. */
const simple: ReadonlySet<Block['kind']> = new Set(['paragraph', 'heading', 'list', 'rule', 'code', 'table'])

function checkPurpose(
  {kind, message, hint}: Purpose,
  {name, place}: Directive,
  blocks: readonly Block[],
  reading: Reading,
): void {
  if (blocks.some((block) => block.kind === kind || !simple.has(block.kind))) return
  reading.report({code: `${name}-empty`, severity: 'warning', message, place, hint})
}
