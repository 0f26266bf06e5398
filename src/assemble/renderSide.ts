import type {Diagnostic, LanguageCode, Place} from '../base/index.js'
import {createBoundedMap, hintFor} from '../base/index.js'
import type {Block, Chapter, Character, NoteBody} from '../model/index.js'
import {readFragment} from '../read/index.js'
import {isNamed} from './data/committee.js'
import {filterBlocks} from './filter/blocks.js'
import {type Paper, type Shelfmark, trouble} from './helpers/index.js'
import {parts} from './parts/index.js'
import type {Side} from './place/anchors.js'
import type {Desk} from './place/desk.js'
import {type Noted, withNoteIds} from './place/noteIds.js'
import {placeChapter} from './place/placeChapter.js'
import {proseOf} from './place/proseOf.js'
import type {AssembleRequest} from './request.js'
import {openBareWords} from './template/bareWords.js'
import type {Compiled} from './template/compile.js'
import {contextOf} from './template/context.js'
import {fillSlots} from './template/fillSlots.js'
import {withoutLineMarks} from './template/lineMarks.js'
import type {Options} from './template/options.js'
import {relocate} from './template/relocate.js'
import {createSlots} from './template/slots.js'
import {TemplateTrouble} from './template/trouble.js'

export interface SideRequest {
  readonly request: AssembleRequest
  readonly desk: Desk
  readonly compiled: Compiled
  readonly options: Options
  readonly language: LanguageCode
  readonly languages: readonly LanguageCode[]
  readonly complain: (diagnostic: Diagnostic) => void
}

/** The paper in one language: the template is run, what it prints is read, and what it has put in is put in. */
export function renderSide(asked: SideRequest): Side | undefined {
  const {request, desk, compiled, language, complain} = asked
  const notes = new Map<string, NoteBody>()
  const keepNotes = (bodies: readonly NoteBody[]): void => {
    for (const body of bodies) notes.set(body.id, body)
  }
  const paper = paperOf(asked, keepNotes)
  const printed = runTemplate(asked, paper)
  if (printed === undefined) return undefined
  const {text: marked, origins} = withoutLineMarks(printed)
  const text = openBareWords(marked, paper.slots)
  const file = request.template.source.file
  const read = readPrinted({file, text, language})
  const placed = relocate(
    read,
    file,
    origins.map((origin) => ({file: compiled.files[origin.file] ?? file, line: origin.line})),
  )
  for (const diagnostic of placed.diagnostics) complain({...diagnostic, concern: diagnostic.concern ?? 'template'})
  const own = withNoteIds(placed.value, `${request.template.name}.${language}`)
  keepNotes(own.bodies)
  const blocks = fillSlots(filterBlocks(desk.sight, {marks: []}, own.blocks).value, paper.slots, complain)
  return {blocks, notes: Object.fromEntries(notes)}
}

type Read = ReturnType<typeof readFragment>

/** What templates printed before: a change in a chapter changes nothing of it. */
const known = createBoundedMap<string, Read>(64)

function readPrinted({
  file,
  text,
  language,
}: {
  readonly file: string
  readonly text: string
  readonly language: LanguageCode
}): Read {
  const key = [language, file, text].join('\n')
  const read = known.get(key) ?? readFragment({file, text, line: 1, column: 1, language, template: true})
  known.set(key, read)
  return read
}

function runTemplate(asked: SideRequest, paper: Paper): string | undefined {
  const {request, desk, compiled, language, options, complain} = asked
  const context = contextOf({
    request,
    seen: desk.seen,
    lattice: desk.lattice,
    language,
    options,
    titleOf: desk.titleOf,
    chapterOf: desk.chapterOf,
  })
  try {
    return compiled.run(context, {paper})
  } catch (error) {
    if (!(error instanceof TemplateTrouble)) throw error
    complain(error.diagnostic)
    return undefined
  }
}

function paperOf(asked: SideRequest, keepNotes: (bodies: readonly NoteBody[]) => void): Paper {
  const {request, desk, language, languages, options, complain} = asked
  const {conference, data} = desk.seen
  let fragments = 0
  const keep = ({blocks, bodies}: Noted): readonly Block[] => {
    keepNotes(bodies)
    return blocks
  }
  const stock = {conference, data, chapters: () => request.chapters.flatMap((chapter) => desk.chapterOf(chapter) ?? [])}
  return {
    language,
    languages,
    conference,
    data,
    options,
    slots: createSlots(),
    complain,
    namesOf: (list) => data.committee[list],
    place: (list, name, call) => keep(placeText(asked, list, name, call)),
    side(id, side) {
      const files = data.characters.filter((one) => one.id === id)
      const own = files.find((one) => one.language === language) ?? files[0]
      if (!own) return []
      if (own.language !== language) complain(characterOfOtherLanguage(own, language))
      const {bodies} = own
      const noted = withNoteIds(
        {blocks: side === 'private' ? own.privateSide : own.publicSide, bodies},
        `${id}-${side}.${own.language}`,
      )
      return keep(noted)
    },
    prose: (value, form, call) =>
      proseOf(value, form, call, {
        language,
        placeOf: desk.placeOf,
        complain,
        keepNotes,
        nextPrefix: () => `text-${++fragments}.${language}`,
      }),
    has: (part) => parts[part]?.is(stock) ?? false,
    parts: Object.keys(parts),
  }
}

const nothing: Noted = {blocks: [], bodies: []}

/** A text of the committee by its name: empty when it is withheld; complained of when its twin is missing. */
function placeText(
  {request, desk, language, complain}: SideRequest,
  list: Shelfmark,
  name: string,
  call: Place,
): Noted {
  const named = request.chapters.filter((chapter) => isNamed(chapter, name))
  if (named.length === 0) {
    const names = desk.seen.data.committee[list]
    throw trouble({place: call}, 'template-unknown', `there is no text \`${name}\``, hintFor(name, names))
  }
  const own = named.find((chapter) => chapter.language === language)
  const seen = own && desk.chapterOf(own)
  const twin = own ? undefined : named.map(desk.chapterOf).find((chapter) => chapter !== undefined)
  if (twin) complain(missingTwin(twin, language))
  return seen ? placeChapter(seen, request.conference, list !== 'chapters') : nothing
}

/** A delegate who reads one language needs a role in that alone; whoever reads the other should know why it stands there. */
const characterOfOtherLanguage = ({file, places}: Character, language: LanguageCode): Diagnostic => ({
  code: 'twin-missing',
  severity: 'warning',
  concern: 'translation',
  message: `there is no \`${file.replace(/\.[a-z]{2}\.md$/u, `.${language}.md`)}\`: this text stands in its place`,
  place: {file, line: 1, column: 1, ...places['id']},
  hint: 'write its twin',
})

function missingTwin({file, places}: Chapter, language: LanguageCode): Diagnostic {
  const twin = file.replace(/\.[a-z]{2}\.md$/u, `.${language}.md`)
  return {
    code: 'twin-missing',
    severity: 'error',
    concern: 'translation',
    message: `this edition needs \`${twin}\``,
    place: places['title'] ?? {file, line: 1, column: 1},
    hint: 'write its twin, or leave this edition out of `editions`',
  }
}
