import {type Diagnostic, hashOf, type LanguageCode, type Outcome, type Place, type z} from '../../base/index.js'
import type {Chapter, Inline, Lettering, Located} from '../../model/index.js'
import type {ParseMemory} from '../markdown/parseAgain.js'
import {readMarkdown} from '../readMarkdown.js'
import {chapterMatterSchema, includedMatterSchema} from './chapterMatter.js'
import {fileIdOf} from './fileId.js'
import {placesOfKeys, readMatter} from './readMatter.js'
import {splitFrontMatter} from './splitFrontMatter.js'

export interface ProseFile {
  readonly file: string
  readonly text: string
  readonly language: LanguageCode
  /** What was parsed of an earlier version of the file. It changes how long reading takes, and nothing else. */
  readonly memory?: ParseMemory
}

type Matter = z.infer<typeof includedMatterSchema>

/** A chapter or a source: front matter and Markdown. */
export function readChapter(prose: ProseFile): Outcome<Chapter> {
  return readBy(chapterMatterSchema, prose)
}

/** A file that a chapter includes: the same, and its title may be absent. */
export function readIncluded(prose: ProseFile): Outcome<Chapter> {
  return readBy(includedMatterSchema, prose)
}

function readBy(schema: z.ZodType<Matter>, {file, text, language, memory}: ProseFile): Outcome<Chapter> {
  const {value: parts, diagnostics: split} = splitFrontMatter(file, text)
  const {value: matter, diagnostics: complaints} = readMatter(schema, file, parts)
  const titles = matter ? titlesOf(matter) : {}
  const body = readMarkdown({
    file,
    text: parts.body,
    line: parts.bodyLine,
    column: 1,
    language,
    manner: 'chapter',
    titles,
    ...(memory ? {memory} : {}),
  })
  const known = split.length > 0 ? split : complaints
  return {
    value: {
      id: matter?.value.id ?? fileIdOf(file),
      file,
      language,
      ...titled(body.value.titles),
      ...(matter?.value.audience ? {audiences: matter.value.audience} : {}),
      lettering: (matter?.value.lettering ?? 'none') as Lettering,
      notes: matter?.value.notes ?? 'chapter',
      blocks: body.value.blocks,
      bodies: body.value.bodies,
      places: {title: {file, line: 1, column: 1}, ...(matter ? placesOfKeys(matter.value, matter.placeOf) : {})},
      hash: hashOf(text),
    },
    diagnostics: [...known, ...otherLanguage(matter, language), ...body.diagnostics],
  }
}

function titlesOf({value: {title, subtitle, author}, placeOf}: Located<Matter>): {
  [name: string]: {text: string; place: Place}
} {
  const given = Object.entries({title, subtitle, author}).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  )
  return Object.fromEntries(given.map(([name, text]) => [name, {text, place: placeOf([name])}]))
}

function titled({
  title = [],
  subtitle,
  author,
}: {
  readonly [name: string]: readonly Inline[]
}): Pick<Chapter, 'title' | 'subtitle' | 'author'> {
  return {title, ...(subtitle ? {subtitle} : {}), ...(author ? {author} : {})}
}

/** The name of a file decides its language; a front matter that says otherwise is a slip. */
function otherLanguage(matter: Located<Matter> | undefined, language: LanguageCode): Diagnostic[] {
  const said = matter?.value.language
  if (!matter || said === undefined || said === language) return []
  return [
    {
      code: 'language-differs',
      severity: 'error',
      message: `\`language\` says \`${said}\`, the name of the file \`${language}\``,
      place: matter.placeOf(['language']),
    },
  ]
}
