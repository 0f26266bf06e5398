/** A length in PDF points, 1/72 inch. Every length past `theme/` is in points. */
export type Pt = number

/** Points in a millimetre. */
export const ptPerMm = 72 / 25.4

/** Points. Rounds a length at the page, so that sums of widths do not differ in their last digits. */
export const roundPt = (length: Pt): Pt => Math.round(length * 1000) / 1000
