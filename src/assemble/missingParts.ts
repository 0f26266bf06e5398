import {type Diagnostic, hintFor} from '../base/index.js'
import {parts} from './parts/index.js'
import {layDesk} from './place/desk.js'
import type {AssembleRequest} from './request.js'

/** Parts that a paper of this kind should have and that this audience would not find in it. */
export function missingParts(request: AssembleRequest): readonly Diagnostic[] {
  const {template, data, document, chapters} = request
  const desk = layDesk(request, request.audience, () => {})
  const stock = {...desk.seen, chapters: () => chapters.flatMap((chapter) => desk.chapterOf(chapter) ?? [])}
  const at = data.committee.documents.indexOf(document)
  const place = at < 0 ? undefined : data.placeOf('committee', ['documents', at])
  return template.declaration.expects.flatMap((name): readonly Diagnostic[] => {
    const part = parts[name]
    if (part?.is(stock)) return []
    const base = {severity: 'warning', ...(place ? {place} : {})} as const
    if (part)
      return [
        {
          ...base,
          code: 'part-missing',
          concern: 'content',
          message: `\`${document.id ?? template.name}\` has no ${name.replaceAll('-', ' ')}`,
          hint: `write ${part.from}`,
        },
      ]
    const hint = hintFor(name, Object.keys(parts))
    return [
      {
        ...base,
        code: 'part-unknown',
        concern: 'template',
        message: `\`expects\` of \`${template.name}\` names \`${name}\`, which is no part`,
        ...(hint ? {hint} : {}),
      },
    ]
  })
}
