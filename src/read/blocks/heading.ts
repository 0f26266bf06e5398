import type {Heading as Node, PhrasingContent} from 'mdast'
import {hintFor, type Place} from '../../base/index.js'
import {type Block, type Heading, plainText} from '../../model/index.js'
import {claimId} from '../claimId.js'
import type {Reading} from '../reading.js'
import {freeId, slugOf} from '../slug.js'
import {trailingAttributes} from './trailingAttributes.js'

const classes: readonly string[] = ['unnumbered', 'unlisted']

/** `## Title {#id .unnumbered .unlisted}`. */
export function readHeading(node: Node, reading: Reading): Block[] {
  const place = reading.placeOf(node.position)
  const {nodes, written, places} = trailingAttributes(node.children, reading)
  const marks = marksOf(written, places, reading)
  const children = reading.inlines(nodes as PhrasingContent[])
  const id = marks.id ?? freeId(slugOf(plainText(children)), reading.ids)
  claimId(id, marks.id === undefined ? place : (places.get('id') ?? place), reading)
  return [
    {
      kind: 'heading',
      depth: depthOf(node, place, reading),
      id,
      children,
      ...(marks.classes.includes('unnumbered') ? {unnumbered: true} : {}),
      ...(marks.classes.includes('unlisted') ? {unlisted: true} : {}),
      place,
    },
  ]
}

/** The first level is the title, and the title stands in the front matter. Templates set titles themselves. */
function depthOf(node: Node, place: Place, reading: Reading): Heading['depth'] {
  if (node.depth > 1 || reading.manner === 'template') return node.depth
  reading.report({
    code: 'heading-top',
    severity: 'warning',
    message: 'a chapter has one title, and it stands in the front matter: this heading is set as `##`',
    place,
  })
  return 2
}

function marksOf(written: ReadonlyMap<string, string>, places: ReadonlyMap<string, Place>, reading: Reading) {
  const found: string[] = []
  for (const [name, value] of written) {
    const given = name === 'class' ? value.split(' ') : name === 'id' ? [] : [name]
    for (const one of given) {
      if (name === 'class' && classes.includes(one)) found.push(one)
      else complain(name === 'class' ? `.${one}` : one, places.get(name), reading)
    }
  }
  return {id: written.get('id'), classes: found}
}

function complain(what: string, place: Place | undefined, reading: Reading): void {
  const hint = hintFor(what, ['#id', ...classes.map((one) => `.${one}`)])
  reading.report({
    code: 'attribute-unknown',
    severity: 'error',
    message: `a heading has no attribute \`${what}\``,
    ...(place ? {place} : {}),
    ...(hint ? {hint} : {}),
  })
}
