/**
 * Digits in groups of three from the right. `least` is the number of digits from which groups are made: four in English
 * (`1,966`), five in Russian (`1966`, `12 500`).
 */
export function grouped(value: number, least: number, group: string, decimal: string): string {
  const [whole = '0', fraction] = decimalOf(Math.abs(value)).split('.')
  const digits = whole.length >= least ? whole.replace(/\B(?=(?:\d{3})+$)/gu, group) : whole
  return `${value < 0 ? '−' : ''}${digits}${fraction === undefined ? '' : decimal + fraction}`
}

/** Without an exponent. */
function decimalOf(value: number): string {
  const plain = String(value)
  return plain.includes('e') ? value.toLocaleString('en', {useGrouping: false, maximumFractionDigits: 20}) : plain
}
