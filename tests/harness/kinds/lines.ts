import type {Item} from '../../../src/model/index.js'
import {breakLines} from '../../../src/typeset/lines/breakLines.js'
import {cutChunks} from '../../../src/typeset/lines/chunks.js'
import {setLine} from '../../../src/typeset/lines/setLine.js'
import type {Composed} from '../../../src/typeset/text/compose.js'
import type {Case} from '../caseFile.js'
import {cellFont} from '../cellFont.js'

/**
 * Each line between its margins; after them by how much its word spaces (and letters, `~`) differ from their width.
 * Settings: `measure`, `language`, `align`, `indent`, `hang: yes`, `hyphens: no`, `turnover`. In the text `~` is a
 * no-break space, `|` a soft hyphen, `/n` alone on a line a forced break.
 */
export function answer({input, settings}: Case): string {
  const text = input
    .replace(/\n\/n\n/gu, '\n')
    .replace(/~/gu, '\u00a0')
    .replace(/\|/gu, '\u00ad')
  return broken(text.split('\n').join(settings.has('verse') ? '\n' : ' '), settings)
}

function broken(text: string, settings: Case['settings']): string {
  const measure = Number(settings.get('measure') ?? 30)
  const align = (settings.get('align') ?? 'justify') as 'justify' | 'left' | 'center' | 'right'
  const indent = Number(settings.get('indent') ?? 0)
  const hang = settings.get('hang') === 'yes'
  const hyphenate = settings.get('hyphens') !== 'no'
  const composed = composedOf(text, settings.get('language') ?? 'en', hyphenate)
  const lines = breakLines(cutChunks(composed), {
    width: measure,
    indent,
    indentAfterForced: 0,
    justify: align === 'justify',
    hyphenate,
    hang,
  })
  const box = {x: 0, width: measure, baseline: 1, align, hang, tag: 0, figureTag: () => 0}
  return lines.map((line) => shown(setLine(composed, line, box).items, measure)).join('\n')
}

export function composedOf(text: string, language: string, divisible: boolean): Composed {
  const setting = {
    fount: cellFont,
    size: 1,
    colour: '#000000',
    rise: 0,
    tracking: 0,
    language,
    divisible,
    path: false,
    level: 0,
    link: undefined,
    goto: undefined,
    underline: false,
    strike: false,
    object: undefined,
    width: undefined,
    height: undefined,
  } as const
  return {text, written: text, settings: [setting], starts: [0], marks: []}
}

function shown(items: readonly Item[], measure: number): string {
  const item = items[0]
  if (item?.kind !== 'line') return `|${' '.repeat(measure)}|`
  const text = item.spans
    .map((span) => span.text)
    .join('')
    .replace(/\u00a0/gu, '~')
  const {wordSpace = 0, letterSpace = 0} = item.spans[0] ?? {}
  const at = Math.round(item.x)
  const inside = at >= 0 ? ' '.repeat(at) + text : text
  const spaces = wordSpace === 0 ? '' : ` ${signed(wordSpace)}${letterSpace ? ` ~${signed(letterSpace)}` : ''}`
  return `|${inside.padEnd(measure)}|${spaces}`
}

const signed = (value: number): string => `${value > 0 ? '+' : '−'}${Math.abs(value).toFixed(2)}`
