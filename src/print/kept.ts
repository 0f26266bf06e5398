import type {Assets} from '../model/index.js'
import {DeflatedStreams} from './deflate.js'
import {FontShelf} from './fontShelf.js'
import {FurnitureShelf} from './furniture.js'
import {KeptTexts} from './keptTexts.js'

/** What is kept between documents. */
export interface Kept {
  readonly texts: KeptTexts
  readonly furniture: FurnitureShelf
  readonly streams: DeflatedStreams
  readonly fonts: FontShelf
}

export const createKept = (assets: Assets): Kept => ({
  texts: new KeptTexts(assets),
  furniture: new FurnitureShelf(),
  streams: new DeflatedStreams(),
  fonts: new FontShelf(),
})
