import type {Fount} from '../../src/metrics/index.js'

/** A font in which every character is one point wide at one point of size, so that answers can be counted by eye. */
export const cellFont = {
  features: '',
  face: {key: 'Cell/400/roman', unitsPerEm: 1, ascent: 0.8, descent: -0.2, capHeight: 0.7, xHeight: 0.5},
  advance: [1],
  advanceFor: () => 1,
  row: () => 0,
  width: (text: string, from = 0, to = text.length) => to - from,
  glyphs: (text: string) => text.length,
  shape: (text: string) => ({
    gids: [...text].map(() => 1),
    advances: [...text].map(() => 1),
    codes: [],
    width: text.length,
  }),
} as unknown as Fount
