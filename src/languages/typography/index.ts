export {polish} from './polish.js'
export {numberRange, romanRange, spacedNumberRange} from './ranges.js'
export {
  type Binding,
  type DashManner,
  narrow,
  noBreak,
  type Piece,
  type QuotePair,
  type Typography,
} from './typography.js'
