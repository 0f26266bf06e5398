import type {Piece, SetBlock} from '../../model/index.js'

export const asPiece = (set: SetBlock): Piece => ({kind: 'strips', set})
