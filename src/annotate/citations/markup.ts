import type {DraftRun, Dress} from '../runs/dress.js'

const tag = /<(\/?)(i|b|sup|sub|span)(?: style="([^"]*)")?>/gu
const entities: {readonly [name: string]: string} = {
  '&#38;': '&',
  '&amp;': '&',
  '&#60;': '<',
  '&lt;': '<',
  '&#62;': '>',
  '&gt;': '>',
  '&quot;': '"',
  '&#34;': '"',
  '&#39;': "'",
}

/** The HTML that citeproc gives, as runs. */
export function markupRuns(html: string, language: string, dress: Dress): readonly DraftRun[] {
  const runs: DraftRun[] = []
  const dresses: Dress[] = [dress]
  let at = 0
  // A close without its open leaves the stack empty; the dress of the whole stands in.
  const flush = (end: number): void => {
    const text = html.slice(at, end).replace(/&(?:#\d+|\w+);/gu, (entity) => entities[entity] ?? entity)
    if (text !== '') runs.push(...addressed(text, language, dresses.at(-1) ?? dress))
  }
  for (const match of html.matchAll(tag)) {
    flush(match.index)
    at = match.index + match[0].length
    if (match[1] === '/') dresses.pop()
    else dresses.push(dressed(dresses.at(-1) ?? dress, match[2] ?? '', match[3] ?? ''))
  }
  flush(html.length)
  return runs
}

/** Addresses in a text lead where they say, and keep every sign. */
function addressed(text: string, language: string, dress: Dress): readonly DraftRun[] {
  return text.split(/(https?:\/\/[^\s<]*[^\s<.,;)])/u).flatMap((part, index): DraftRun[] => {
    if (part === '') return []
    return index % 2 === 1
      ? [{text: part, language, ...dress, link: part, unhyphenated: true, touch: 'none'}]
      : [{text: part, language, ...dress}]
  })
}

function dressed(dress: Dress, name: string, style: string): Dress {
  const {italic, ...upright} = dress
  if (name === 'i') return italic ? upright : {...dress, italic: true}
  if (name === 'b') return {...dress, bold: true}
  if (name === 'sup') return {...dress, position: 'superior'}
  if (name === 'sub') return {...dress, position: 'inferior'}
  if (style.includes('small-caps')) return {...dress, smallCaps: true}
  return style.includes('font-style:normal') ? upright : dress
}
