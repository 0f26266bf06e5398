/**
 * The hyphen or dash between two numbers: `1937-38`, `pp. 4-5`, `30-50-х`. Not in codes, whose parts are more than two
 * or begin with a letter: `17-71-43`, `Ту-104-2`.
 */
export const numberRange = /(?<=(?<![\p{L}\d–—-])(?<!\p{L}-?[\d.,]*)\d[\d.,]*)[-–—](?=\d[\d.,]*(?!\d)(?![-–—]\d))(?!\d[\d.,]*\p{L})/gu

/** Between Roman numerals: `XIX-XX`. */
export const romanRange = /(?<=(?<![\p{L}-])[IVXLC]+)[-–—](?=[IVXLC]+(?![\p{L}-]))/gu

/** A spaced hyphen or en dash between numbers: `1937 - 1938`. A spaced em dash is a dash. */
export const spacedNumberRange = /(?<=(?<![\p{L}\d–—-])\d[\d.,]*)[ \u00A0][-–][ \u00A0](?=\d)/gu
