import type {LanguageCode} from '../../base/index.js'
import type {Block, Inline, ListItem} from '../../model/index.js'
import {joinTexts} from '../tree/index.js'

/** Between the words of two languages on one line. */
const between = ' / '

/**
 * Blocks that stand once and say everything in both languages: of a form, which the same template made twice, only the
 * words differ. Where the two are not of one build, the first side stands as it is.
 */
export function inBoth(ours: readonly Block[], theirs: readonly Block[], language: LanguageCode): readonly Block[] {
  return ours.map((block, at) => {
    const twin = theirs[at]
    return twin ? blockInBoth(block, twin, language) : block
  })
}

function blockInBoth(one: Block, other: Block, language: LanguageCode): Block {
  const words = (ours: readonly Inline[], theirs: readonly Inline[]) => wordsInBoth(ours, theirs, language)
  if (one.kind === 'paragraph' && other.kind === 'paragraph')
    return {...one, children: words(one.children, other.children)}
  if (one.kind === 'heading' && other.kind === 'heading') return {...one, children: words(one.children, other.children)}
  if (one.kind === 'container' && other.kind === 'container')
    return {...one, blocks: inBoth(one.blocks, other.blocks, language)}
  if (one.kind === 'list' && other.kind === 'list')
    return {
      ...one,
      items: one.items.map((item, at): ListItem => {
        const twin = other.items[at]
        return twin ? {...item, blocks: inBoth(item.blocks, twin.blocks, language)} : item
      }),
    }
  if (one.kind !== 'table' || other.kind !== 'table') return one
  const rows = one.rows.map((row, y) =>
    row.map((cell, x) => {
      const twin = other.rows[y]?.[x]
      return twin ? {...cell, children: words(cell.children, twin.children)} : cell
    }),
  )
  return {...one, rows}
}

/** Piece by piece when both sides are of one build, so that a box stays before its own words; else one after the other. */
function wordsInBoth(ours: readonly Inline[], theirs: readonly Inline[], language: LanguageCode): readonly Inline[] {
  if (theirs.length === 0 || told(ours) === told(theirs)) return ours
  if (ours.length === 0) return [foreign(theirs, language)]
  if (ours.length === theirs.length && ours.every((one, at) => one.kind === theirs[at]?.kind))
    return ours.flatMap((one, at) => pieceInBoth(one, theirs[at] as Inline, language))
  return [...ours, {kind: 'text', text: between}, foreign(theirs, language)]
}

function pieceInBoth(one: Inline, other: Inline, language: LanguageCode): readonly Inline[] {
  if (told([one]) === told([other])) return [one]
  if (one.kind === 'text' && other.kind === 'text') return textInBoth(one.text, other.text, language)
  if ('children' in one && 'children' in other && one.kind === other.kind)
    return [{...one, children: wordsInBoth(one.children, other.children, language)} as Inline]
  return [one]
}

/** The space around the words, and a mark before them, stay around both. */
function textInBoth(ours: string, theirs: string, language: LanguageCode): readonly Inline[] {
  const [, before = '', words = '', after = ''] = /^([\s·—–,;:]*)(.*?)(\s*)$/su.exec(ours) ?? []
  const twin = theirs.replace(/^[\s·—–,;:]+/u, '').trim()
  if (words === twin || twin === '') return [{kind: 'text', text: ours}]
  return [
    {kind: 'text', text: `${before}${words}${between}`},
    foreign([{kind: 'text', text: twin}], language),
    ...(after === '' ? [] : [{kind: 'text', text: after} as const]),
  ]
}

const nowhere = {file: '', line: 1, column: 1}

const foreign = (children: readonly Inline[], language: LanguageCode): Inline => ({
  kind: 'foreign',
  language,
  children,
  place: nowhere,
})

/** What is said, wherever it was written, and whichever of its words are foreign to its side. */
const told = (inlines: readonly Inline[]): string =>
  JSON.stringify(joinTexts(inlines.flatMap(opened)), (key, value: unknown) => (key === 'place' ? undefined : value))

const opened = (inline: Inline): readonly Inline[] =>
  inline.kind === 'foreign' ? inline.children.flatMap(opened) : [inline]
