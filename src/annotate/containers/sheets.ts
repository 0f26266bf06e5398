import {setBlocks} from '../blocks/index.js'
import type {ContainerSetter} from './types.js'

/** Cards to a row when nobody says how many. */
const usual = 2

/** For templates: cards in it lie on sheets; not where each language has pages of its own, for they lie on different leaves. */
export const setSheets: ContainerSetter = ({blocks, attributes}, flow, desk) => {
  const sheets = Math.max(1, Number(attributes['columns'] ?? usual))
  return setBlocks(blocks, desk.manuscript.layout === 'facing' ? flow : {...flow, sheets}, desk)
}
