import {type LanguageCode, renderDiagnostic} from '../../../src/base/index.js'
import type {Block, Conference} from '../../../src/model/index.js'
import {archives, facts, glossary, people, works} from '../../annotate/library.js'
import {annotated, placeBlock} from '../../annotate/paper.js'
import {showBlocks, showRuns} from '../../annotate/show.js'
import type {Case} from '../caseFile.js'

/**
 * Chapters as Markdown, parted by lines `=====`, with the glossary, people, facts and works of
 * `tests/annotate/library.ts`; its answer is what is wrong, then every block with its style. Settings: `language` (`en`),
 * `after` (places after the chapters: `glossary contents`), `pages` (`anchor 7, anchor 9`), `names`, `show` (`links`).
 */
export function answer({input, settings}: Case): string {
  const language: LanguageCode = settings.get('language') === 'ru' ? 'ru' : 'en'
  const pages = new Map<string, string[]>()
  for (const pair of settings.get('pages')?.split(',') ?? []) {
    const [anchor = '', page = ''] = pair.trim().split(' ')
    pages.set(anchor, [...(pages.get(anchor) ?? []), page])
  }
  const after = settings.get('after')?.split(' ').map(placeNamed) ?? []
  const {edited, diagnostics} = annotated({
    chapters: input.split(/\n=====\n/u).map((text, index) => ({text, language, id: `c${index + 1}`})),
    glossary,
    people,
    facts,
    works,
    archives,
    after,
    pageOf: pages,
    conference: {names: (settings.get('names') ?? 'popular') as Conference['names']},
  })
  if (settings.get('show') === 'links')
    return edited.blocks.flatMap((block) => (block.kind === 'paragraph' ? [showRuns(block.runs, true)] : [])).join('\n')
  const notes = Object.values(edited.notes).flatMap((note) =>
    showBlocks(note.blocks).map((line) => `${note.series} > ${line}`),
  )
  return [...diagnostics.map(renderDiagnostic), ...showBlocks(edited.blocks), ...notes].join('\n')
}

/** `glossary:all` has the attribute `all`. */
function placeNamed(word: string): Block {
  const [name = '', ...attributes] = word.split(':')
  return placeBlock(
    name as Parameters<typeof placeBlock>[0],
    Object.fromEntries(attributes.map((one) => one.split('=')).map(([key = '', value = '']) => [key, value])),
  )
}
