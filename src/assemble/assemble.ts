import {type Diagnostic, hintFor, type LanguageCode, languagesOf, type Outcome} from '../base/index.js'
import type {Manuscript, Shelf} from '../model/index.js'
import {imprintOf} from './imprintOf.js'
import {interleave, pairBlocks, rejoinReferences} from './pair/index.js'
import {type Side, settleAnchors} from './place/anchors.js'
import {type Desk, layDesk} from './place/desk.js'
import {withoutWithheld} from './place/withheld.js'
import {renderSide} from './renderSide.js'
import type {Assembled, AssembleRequest} from './request.js'
import {compileTemplate} from './template/compile.js'
import {optionsOf} from './template/options.js'
import {unique} from './unique.js'

/**
 * Makes one paper for one audience in one edition: filters all there is, runs the template in each language, and brings
 * two languages together. What the audience may not see is gone before the template runs.
 */
export function assemble(request: AssembleRequest): Outcome<Assembled | undefined> {
  const diagnostics: Diagnostic[] = []
  const complain = (diagnostic: Diagnostic): void => {
    if (!followsFromMissing(diagnostic, diagnostics)) diagnostics.push(diagnostic)
  }
  const nothing = () => ({value: undefined, diagnostics: unique(diagnostics)})

  const desk = layDesk(request, request.audience, complain)
  if (!desk.lattice.ids.includes(request.audience)) {
    complain(unknownAudience(request, desk))
    return nothing()
  }
  const compiled = compileTemplate(request.template)
  const options = optionsOf(request.template.declaration, request.document, (name) => placeOfOption(request, name))
  diagnostics.push(...compiled.diagnostics, ...options.diagnostics)
  if (!compiled.value) return nothing()

  const languages = languagesOf(request.edition)
  const sides: Side[] = []
  for (const [at, language] of languages.entries()) {
    const side = renderSide({
      request,
      desk,
      compiled: compiled.value,
      options: options.value,
      language,
      languages,
      complain,
    })
    if (!side) return nothing()
    const clean = withoutWithheld(side, knowledgeOf(request, desk), complain)
    sides.push(settleAnchors(clean, at === 0 ? '' : `.${language}`, complain))
  }
  const {blocks, notes} = together(sides, languages, request, complain)
  const manuscript = manuscriptOf(request, desk, languages, {blocks, notes})
  return {value: {manuscript, shelf: shelfOf(desk)}, diagnostics: unique(diagnostics)}
}

function knowledgeOf({data, chapters}: AssembleRequest, {seen, chapterOf}: Desk) {
  const filtered = () => chapters.flatMap((chapter) => chapterOf(chapter) ?? [])
  return {all: {data, chapters}, seen: {data: seen.data, chapters: filtered}}
}

function together(
  sides: readonly Side[],
  [left, right]: readonly LanguageCode[],
  {layout}: AssembleRequest,
  complain: (diagnostic: Diagnostic) => void,
): Side {
  const [one, other] = sides
  if (!one || !left) return {blocks: [], notes: {}}
  if (!other || !right) return {...one, blocks: opened(one.blocks)}
  const tongues = {left, right, isFacing: layout === 'facing'}
  const pairs = pairBlocks(one.blocks, other.blocks, tongues, complain)
  const blocks = layout === 'interleaved' ? interleave(pairs, tongues) : pairs
  return rejoinReferences(blocks, {...one.notes, ...other.notes}, `.${right}`)
}

/** In one language everything has the full measure. */
function opened(blocks: Side['blocks']): Side['blocks'] {
  return blocks.flatMap((block) => (block.kind === 'container' && block.name === 'full' ? block.blocks : [block]))
}

function manuscriptOf(
  request: AssembleRequest,
  desk: Desk,
  languages: readonly LanguageCode[],
  {blocks, notes}: Side,
): Manuscript {
  const {data, document, edition, layout, audience, template} = request
  return {
    committee: data.committee.id,
    document: document.id ?? document.template,
    edition,
    layout,
    languages,
    audience,
    title: document.title ?? template.declaration.name,
    blocks,
    notes,
    imprint: imprintOf(request, desk, languages),
  }
}

function shelfOf({seen: {conference, data}}: Desk): Shelf {
  const {committee, glossary, people, facts, archives, works, characters} = data
  return {conference, committee, glossary, people, facts, archives, works, characters}
}

/** A chapter without its twin differs from it, of course: that is one fault, and told already. */
function followsFromMissing({code, place, related = []}: Diagnostic, told: readonly Diagnostic[]): boolean {
  if (code !== 'twin-mismatch') return false
  const files = [place, ...related.map((one) => one.place)].map((one) => one?.file)
  return told.some((one) => one.code === 'twin-missing' && files.includes(one.place?.file))
}

function unknownAudience({audience, data, document}: AssembleRequest, {lattice}: Desk): Diagnostic {
  const at = data.committee.documents.indexOf(document)
  const place = at < 0 ? undefined : data.placeOf('committee', ['documents', at, 'audience'])
  const hint = hintFor(audience, lattice.ids)
  return {
    code: 'audience-unknown',
    severity: 'error',
    concern: 'configuration',
    message: `a document is for \`${audience}\`, which \`dossier.yml\` does not declare`,
    ...(place ? {place} : {}),
    ...(hint ? {hint} : {}),
  }
}

function placeOfOption({data, document}: AssembleRequest, name: string) {
  const at = data.committee.documents.indexOf(document)
  return at < 0 ? undefined : data.placeOf('committee', ['documents', at, 'options', name])
}
