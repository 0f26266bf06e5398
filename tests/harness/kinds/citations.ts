import {renderDiagnostic} from '../../../src/base/index.js'
import type {Conference} from '../../../src/model/index.js'
import {archives, works} from '../../annotate/library.js'
import {annotated, placeBlock} from '../../annotate/paper.js'
import {showBlocks} from '../../annotate/show.js'
import type {Case} from '../caseFile.js'

/**
 * Text of a chapter that cites the works of `tests/annotate/library.ts`; its answer is the text, the notes and the
 * bibliography as printed. Settings: `language` (`en`), `style` (`dossier`), `order` (`cyrillic-first`), `list` (`cited`,
 * `all`, or keys).
 */
export function answer({input, settings}: Case): string {
  const language = settings.get('language') === 'ru' ? 'ru' : 'en'
  const list = settings.get('list') ?? 'cited'
  const attributes: {[name: string]: string} = list === 'cited' ? {} : list === 'all' ? {all: ''} : {works: list}
  const bibliography = {
    style: settings.get('style') ?? 'dossier',
    order: settings.get('order') ?? 'cyrillic-first',
  } as NonNullable<Conference['bibliography']>
  const {edited, diagnostics} = annotated({
    chapters: [{text: input, language}],
    works,
    archives,
    conference: {bibliography},
    ...(list === 'none' ? {} : {after: [placeBlock('bibliography', attributes)]}),
  })
  const notes = Object.values(edited.notes).flatMap((note) => showBlocks(note.blocks))
  return [...diagnostics.map(renderDiagnostic), ...showBlocks(edited.blocks.slice(1)), ...notes].join('\n')
}
