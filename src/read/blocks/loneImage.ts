import type {Place} from '../../base/index.js'
import type {Block} from '../../model/index.js'
import {claimId} from '../claimId.js'
import {expectedOf} from '../directives/checkValue.js'
import {containerOf} from '../directives/names.js'
import type {InlineNode, Reading} from '../reading.js'
import {trailingAttributes} from './trailingAttributes.js'

/** `![alt](address "Caption"){#id width=60%}` as a paragraph of its own. */
export function readLoneImage(children: readonly InlineNode[], place: Place, reading: Reading): Block | undefined {
  const [image, tail, ...others] = children
  if (image?.type !== 'image' || others.length > 0) return undefined
  if (tail && (tail.type !== 'text' || !/^\{[^{}]*\}\s*$/u.test(tail.value))) return undefined
  const [read] = reading.inlines([image])
  if (read?.kind !== 'image') return {kind: 'paragraph', children: read ? [read] : [], place}
  const {written, places} = trailingAttributes(tail ? [tail] : [], reading)
  const {id, ...attributes} = attributesOf(written, places, place, reading)
  if (id !== undefined) claimId(id, places.get('id') ?? place, reading)
  return {
    kind: 'figure',
    url: read.url,
    alt: read.alt,
    caption: image.title ? reading.prose(image.title, place) : [],
    ...(id === undefined ? {} : {id}),
    attributes,
    place,
  }
}

/** Those that a figure knows, without what the image says itself. */
function attributesOf(
  written: ReadonlyMap<string, string>,
  places: ReadonlyMap<string, Place>,
  head: Place,
  reading: Reading,
) {
  const rules = containerOf.get('figure')?.attributes ?? {}
  const known = ['width', 'float']
  const attributes: {[name: string]: string} = {}
  for (const [name, value] of written) {
    const rule = rules[name]
    const place = places.get(name) ?? head
    const expected =
      name === 'id' ? undefined : rule && known.includes(name) ? expectedOf(rule, value) : 'an attribute of a figure'
    if (expected === undefined) attributes[name] = value
    else if (rule && known.includes(name))
      reading.report({
        code: 'attribute-value',
        severity: 'error',
        message: `\`${name}\` should be ${expected}, not \`${value}\``,
        place,
      })
    else
      reading.report({
        code: 'attribute-unknown',
        severity: 'error',
        message: `an image has no attribute \`${name}\``,
        place,
        hint: '`#id`, `width`, `float`; the rest in `:::figure`',
      })
  }
  return attributes
}
