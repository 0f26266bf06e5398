import {assemble} from '../../../src/assemble/index.js'
import {renderDiagnostic} from '../../../src/base/index.js'
import {committeeOf, sketch, templateOf} from '../../assemble/bench.js'
import type {Case} from '../caseFile.js'

const cast = {
  'committee.yml': 'id: c\ntitle: {en: Committee}\nchapters: [10-text]\nfactions: [{id: law, name: {en: Law}}]\n',
  'characters/anna.en.md': '---\nid: anna\ntitle: Anna\nfaction: law\n---\n',
  'characters/boris.en.md': '---\nid: boris\ntitle: Boris\n---\n',
}

/** A chapter; its answer is what the `reader` of the settings gets of it, with its notes. Roles are `anna`, of `law`, and `boris`. */
export function answer({input, settings}: Case): string {
  const text = input.startsWith('---') ? input : `---\ntitle: Text\n---\n${input}`
  const request = {
    ...committeeOf({...cast, 'chapters/10-text.en.md': text}),
    template: templateOf('{{chapters}}'),
    document: {template: 't', options: {}},
    edition: 'en',
    layout: 'columns',
    audience: settings.get('reader') ?? 'public',
  } as const
  const {value, diagnostics} = assemble(request)
  const notes = Object.values(value?.manuscript.notes ?? {}).map(({id, blocks}) => `[^${id}]: ${sketch(blocks)}`)
  return [...diagnostics.map(renderDiagnostic), value ? sketch(value.manuscript.blocks) : 'nothing', ...notes].join(
    '\n',
  )
}
