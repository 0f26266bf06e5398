import type {Inline} from '../../../model/index.js'
import type {ContainerDefinition} from '../definition.js'

/** A picture with its caption inside. Its address is `src`, or an image that stands first. */
export const figure: ContainerDefinition = {
  name: 'figure',
  attributes: {
    src: {kind: 'address'},
    alt: {kind: 'text'},
    width: {kind: 'width'},
    credit: {kind: 'prose'},
    float: {kind: 'choice', choices: ['top', 'bottom']},
  },
  id: 'may',
  label: 'may',
  toBlocks(
    {attributes: {src, alt, credit, ...attributes}, written, id, label, place, placeOfAttribute},
    children,
    reading,
  ) {
    const [first, ...others] = reading.blocks(children)
    const inner = first?.kind === 'figure' ? first : undefined
    const url = src ?? inner?.url
    if (url === undefined) {
      // An address that cannot be read was complained of already.
      if (written.has('src')) return []
      reading.report({
        code: 'attribute-missing',
        severity: 'error',
        message: '`figure` needs `src`',
        place,
        hint: '`:::figure{src=../figures/map.svg alt="…"}`',
      })
      return []
    }
    const words = inner && src === undefined ? others : first === undefined ? [] : [first, ...others]
    const caption = label.length > 0 ? [reading.inlines(label)] : []
    for (const block of words) {
      if (block.kind === 'paragraph') caption.push([...block.children])
      else
        reading.report({
          code: 'figure-caption',
          severity: 'error',
          message: 'the caption of a figure is made of paragraphs',
          place: block.place,
        })
    }
    return [
      {
        kind: 'figure',
        url,
        alt: alt ?? inner?.alt ?? '',
        caption: caption.length > 0 ? joined(caption) : (inner?.caption ?? []),
        ...(credit === undefined ? {} : {credit: reading.prose(credit, placeOfAttribute('credit'))}),
        ...(id === undefined ? {} : {id}),
        attributes,
        place,
      },
    ]
  },
}

/** Paragraphs of a caption as one, a line each. */
function joined(paragraphs: readonly (readonly Inline[])[]): Inline[] {
  return paragraphs.flatMap((one, index): readonly Inline[] => (index === 0 ? one : [{kind: 'break'}, ...one]))
}
