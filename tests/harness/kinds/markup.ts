import {type LanguageCode, renderDiagnostic} from '../../../src/base/index.js'
import {readChapter, readCharacter, readFragment} from '../../../src/read/index.js'
import {showBlocks, showInlines, showNotes} from '../../read/show.js'
import type {Case} from '../caseFile.js'

/**
 * Markdown; its answer is what is wrong with it, and the model in short.
 * Settings: `language` (`en` by default), `as` (`chapter` by default: a title is set above what has none; `character`,
 * `template`, `inline`).
 */
export function answer({input, settings}: Case): string {
  const language = (settings.get('language') ?? 'en') as LanguageCode
  const as = settings.get('as') ?? 'chapter'
  if (as === 'character') return ofCharacter(input, language)
  if (as !== 'chapter') return ofFragment(input, language, as)
  const text = input.startsWith('---') ? input : `---\ntitle: T\n---\n${input}`
  const {value, diagnostics} = readChapter({file: 'content/x/chapters/10-case.en.md', text, language})
  const head = [
    `title ${showInlines(value.title)}`,
    ...(value.subtitle ? [`subtitle ${showInlines(value.subtitle)}`] : []),
    ...(value.author ? [`author ${showInlines(value.author)}`] : []),
    ...(value.audiences ? [`audiences ${value.audiences.join(' ')}`] : []),
    `id ${value.id}, lettering ${value.lettering}, notes ${value.notes}`,
  ]
  return [
    ...diagnostics.map(renderDiagnostic),
    ...(input.startsWith('---') ? head : []),
    ...showBlocks(value.blocks),
    ...showNotes(value.bodies),
  ].join('\n')
}

function ofCharacter(text: string, language: LanguageCode): string {
  const {value, diagnostics} = readCharacter({file: 'content/x/characters/case.en.md', text, language})
  return [
    ...diagnostics.map(renderDiagnostic),
    `title ${showInlines(value.title)}`,
    'public',
    ...showBlocks(value.publicSide, 1),
    'private',
    ...showBlocks(value.privateSide, 1),
    ...showNotes(value.bodies),
  ].join('\n')
}

function ofFragment(text: string, language: LanguageCode, as: string): string {
  const marked = text.replaceAll('«slot:', '\u{E000}').replaceAll(':slot»', '\u{E001}')
  const fragment = {file: 'templates/case.hbs', text: marked, line: 1, column: 1, language}
  const {value, diagnostics} = readFragment({...fragment, template: as === 'template', inline: as === 'inline'})
  return [...diagnostics.map(renderDiagnostic), ...showBlocks(value.blocks), ...showNotes(value.bodies)].join('\n')
}
