// Numbers that are names: of standards (`ГОСТ Р 7.0.5-2008`, `ISO 9-1995`), serials and telephones. Their signs stay.
const standard = '(?:ГОСТ|ОСТ|СТ|СНиП|СанПиН|СП|ТУ|ИСО|МЭК|ISO|IEC|DIN|ANSI|NISO|IEEE|ASTM|ECMA|BS|EN|ISSN|ISBN|GOST)'
const telephone = '(?:[Тт]ел|[Тт]елефон|[Фф]акс|[Tt]el|[Tt]elephone|[Pp]hone|[Ff]ax)[.:]*'
const notName = `(?<!(?<!\\p{L})${standard}(?:[ \\u00A0/]\\p{Lu}\\p{L}{0,3})*[ \\u00A0]\\p{Lu}?[\\d.,]*)(?<!(?<!\\p{L})${telephone}[ \\u00A0][\\d +()\\u00A0-]*)(?<!\\+\\d[\\d ()\\u00A0-]*)`

/**
 * The hyphen or dash between two numbers: `1937-38`, `pp. 4-5`, `30-50-х`. Not in codes, whose parts are more than two
 * or begin with a letter: `17-71-43`, `Ту-104-2`.
 */
export const numberRange = new RegExp(
  `(?<=(?<![\\p{L}\\d–—-])(?<!\\p{L}-?[\\d.,]*)\\d[\\d.,]*)${notName}[-–—](?=\\d[\\d.,]*(?!\\d)(?![-–—]\\d))(?!\\d[\\d.,]*\\p{L})`,
  'gu',
)

/** Between Roman numerals: `XIX-XX`. */
export const romanRange = /(?<=(?<![\p{L}-])[IVXLC]+)[-–—](?=[IVXLC]+(?![\p{L}-]))/gu

/** A spaced hyphen or en dash between numbers: `1937 - 1938`. A spaced em dash is a dash. */
export const spacedNumberRange = /(?<=(?<![\p{L}\d–—-])\d[\d.,]*)[ \u00A0][-–][ \u00A0](?=\d)/gu
