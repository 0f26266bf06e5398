import type {SectionBreak} from '../../model/index.js'
import type {BlockSetter} from './types.js'

const starts: readonly SectionBreak['start'][] = ['page', 'recto', 'verso']
const folios: readonly NonNullable<SectionBreak['folio']>[] = ['arabic', 'roman', 'none']

/** From here on, pages by another master. */
export const setSection: BlockSetter<'section'> = ({attributes, place}) => {
  const start = starts.find((one) => one === attributes['start']) ?? 'page'
  const folio = folios.find((one) => one === attributes['folio'])
  const restart = attributes['restart']
  return [
    {
      kind: 'section',
      master: attributes['master'] ?? 'body',
      start,
      place,
      ...(folio ? {folio} : {}),
      ...(restart === undefined ? {} : {restart: Number(restart)}),
    },
  ]
}
