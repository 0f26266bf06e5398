import type {Page} from '../model/index.js'
import {textString} from './syntax.js'

interface Label {
  readonly style: 'D' | 'r' | ''
  readonly number: number
  readonly text: string
}

const roman: {readonly [letter: string]: number} = {i: 1, v: 5, x: 10, l: 50, c: 100, d: 500, m: 1000}

/** What viewers call the pages: as their folios do. Ranges of pages that count on, by the page at which each begins. */
export function pageLabels(pages: readonly Page[]): string {
  const ranges: string[] = []
  let before: Label | undefined
  pages.forEach(({label}, k) => {
    const here = labelOf(label)
    const goesOn =
      before &&
      here.style === before.style &&
      here.text === before.text &&
      (here.style === '' || here.number === before.number + 1)
    if (!goesOn) ranges.push(`${k} ${bodyOf(here)}`)
    before = here
  })
  return `<</Nums [${ranges.join(' ')}]>>`
}

function bodyOf({style, number, text}: Label): string {
  return style === '' ? `<</P ${textString(text)}>>` : `<</S /${style} /St ${number}>>`
}

function labelOf(label: string): Label {
  if (/^[1-9]\d*$/u.test(label)) return {style: 'D', number: Number(label), text: ''}
  if (/^[ivxlcdm]+$/u.test(label)) return {style: 'r', number: fromRoman(label), text: ''}
  return {style: '', number: 0, text: label}
}

function fromRoman(label: string): number {
  const values = [...label].map((letter) => roman[letter]!)
  return values.reduce((sum, value, k) => (value < (values[k + 1] ?? 0) ? sum - value : sum + value), 0)
}
