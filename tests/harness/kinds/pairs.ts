import {assemble} from '../../../src/assemble/index.js'
import {type ParallelLayout, renderDiagnostic} from '../../../src/base/index.js'
import {committeeOf, sketch, templateOf} from '../../assemble/bench.js'
import type {Case} from '../caseFile.js'

/** The Russian text, a line of `===`, its English twin; their answer is the parallel edition. Settings: `layout`. */
export function answer({input, settings}: Case): string {
  const [ru = '', en = ''] = input.split(/^===$/mu)
  const chapter = (title: string, text: string): string => `---\ntitle: ${title}\n---\n${text.trim()}\n`
  const files = {
    'committee.yml': 'id: c\ntitle: {en: Committee, ru: Комитет}\nchapters: [10-text]\n',
    'chapters/10-text.ru.md': chapter('Текст', ru),
    ...(en.trim() === '' ? {} : {'chapters/10-text.en.md': chapter('Text', en)}),
  }
  const request = {
    ...committeeOf(files),
    template: templateOf('::section{master=parallel}\n\n{{chapters}}'),
    document: {template: 't', options: {}},
    edition: 'ru-en',
    layout: (settings.get('layout') ?? 'columns') as ParallelLayout,
    audience: 'public',
  } as const
  const {value, diagnostics} = assemble(request)
  return [
    ...diagnostics.map(renderDiagnostic),
    value ? sketch(value.manuscript.blocks) : 'nothing',
    ...Object.keys(value?.manuscript.notes ?? {}),
  ].join('\n')
}
