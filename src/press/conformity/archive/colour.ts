import {PDFArray, type PDFObject} from '@cantoo/pdf-lib'
import {
  at,
  bytesOf,
  dictionaryAt,
  dictionaryOf,
  itemsOf,
  listAt,
  nameAt,
  nameOf,
  numberAt,
  streamAt,
} from '../file/objects.js'
import type {OpenFile} from '../file/openFile.js'
import type {Clauses} from '../types.js'

/** 6.2.3 and 6.2.4: colours of a device are told by the file's profile of it. */
export const colour: Clauses = (file) => {
  const profile = outputProfile(file)
  const used = deviceSpaces(file)
  const allowed = new Set([
    'DeviceGray',
    ...(profile === 'RGB ' ? ['DeviceRGB'] : []),
    ...(profile === 'CMYK' ? ['DeviceCMYK'] : []),
  ])
  return [
    ...(profile === 'broken' ? [{clause: '6.2.3', text: 'the profile of its output cannot be read'}] : []),
    ...[...used]
      .filter((space) => profile === undefined || !allowed.has(space))
      .map((space) => ({clause: '6.2.4.3', text: `has colours in ${space}, and no profile that tells what they are`})),
  ]
}

/** The colours of the profile of output: `RGB `, `CMYK`, `GRAY`; undefined when there is none. */
function outputProfile({catalogue}: OpenFile): string | undefined {
  const intent = listAt(catalogue, 'OutputIntents')
    .map(dictionaryOf)
    .find((one) => nameAt(one, 'S') === 'GTS_PDFA1')
  const stream = streamAt(intent, 'DestOutputProfile')
  if (!stream) return undefined
  const bytes = Buffer.from(bytesOf(stream))
  const channels = {'RGB ': 3, CMYK: 4, GRAY: 1}[bytes.toString('latin1', 16, 20)]
  const isProfile =
    bytes.length >= 128 &&
    bytes.readUInt32BE(0) === bytes.length &&
    bytes.toString('latin1', 36, 40) === 'acsp' &&
    bytes[8]! <= 4 &&
    ['mntr', 'prtr'].includes(bytes.toString('latin1', 12, 16)) &&
    channels !== undefined &&
    numberAt(stream.dict, 'N') === channels
  return isProfile ? bytes.toString('latin1', 16, 20) : 'broken'
}

function deviceSpaces({pages, document}: OpenFile): ReadonlySet<string> {
  const found = new Set<string>()
  for (const {content} of pages) {
    for (const space of content.colours) found.add(space)
    for (const {kind, name, resources} of content.used)
      if (kind === 'ColorSpace') visit(at(dictionaryAt(resources, kind), name))
  }
  for (const [, object] of document.context.enumerateIndirectObjects()) {
    const held = dictionaryOf(object)
    if (
      held &&
      (nameAt(held, 'Subtype') === 'Image' ||
        at(held, 'ShadingType') !== undefined ||
        nameAt(held, 'S') === 'Transparency')
    )
      visit(at(held, nameAt(held, 'S') === 'Transparency' ? 'CS' : 'ColorSpace'))
    const shading = dictionaryAt(held, 'Shading')
    if (shading) visit(at(shading, 'ColorSpace'))
  }
  return found

  function visit(space: PDFObject | undefined): void {
    const name = nameOf(space)
    if (name?.startsWith('Device') && name !== 'DeviceN') found.add(name)
    if (!(space instanceof PDFArray)) return
    const items = itemsOf(space)
    const kind = nameOf(items[0])
    if (kind === 'Indexed' || kind === 'Pattern') visit(items[1])
    else if (kind === 'Separation' || kind === 'DeviceN') visit(items[2])
    else if (items.length === 1) visit(items[0])
  }
}
