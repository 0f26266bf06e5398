import {mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {readChapter} from '../../src/read/index.js'
import {type PlainBlock, type PlainPaper, plainBlocks} from './plain.js'
import {writeMarkdown} from './writeMarkdown.js'
import {preamble, writeTypst} from './writeTypst.js'

export interface Input {
  readonly name: string
  /** A project of ours: one committee, one paper in English. */
  readonly project: string
  /** Its Markdown files. */
  readonly markdown: string
  /** The same in Typst's own format. */
  readonly typst: string
  readonly words: number
  readonly notes: number
}

/** Chapters of the sample conference that papers are made of. */
const sample = 'content/nkvd/chapters'

/** Writes the same text as a project of ours, as Markdown and as Typst. */
export function makeInput(
  folder: string,
  name: string,
  {words, notes, language}: {readonly words: number; readonly notes: number; readonly language: 'en' | 'ru'},
): Input {
  const chapters = paperOf(words, notes, language)
  const project = join(folder, name, 'project')
  const markdown = join(project, 'content/bench/chapters')
  mkdirSync(markdown, {recursive: true})
  const names = chapters.map((_, at) => `${String(at + 1).padStart(3, '0')}-part`)
  chapters.forEach((chapter, at) =>
    writeFileSync(
      join(markdown, `${names[at]}.${language}.md`),
      writeMarkdown(chapter, chapter.title, `part-${at + 1}`),
    ),
  )
  writeFileSync(
    join(project, 'dossier.yml'),
    `title: Bench\naudiences: [public, committee, dais]\nlanguages: [${language}]\neditions: [${language}]\n`,
  )
  writeFileSync(
    join(project, 'content/bench/committee.yml'),
    `id: bench\ntitle: Bench\nchapters: [${names.join(', ')}]\ndocuments:\n  - template: bench\n    editions: [${language}]\n`,
  )
  writeTemplate(project)
  const typst = join(folder, name, 'paper.typ')
  writeFileSync(typst, preamble(language) + writeTypst(chapters))
  return {name, project, markdown, typst, words: count(chapters, 'words'), notes: count(chapters, 'notes')}
}

export function writeTemplate(project: string): void {
  const folder = join(project, 'templates/bench')
  mkdirSync(folder, {recursive: true})
  writeFileSync(join(folder, 'template.yml'), 'name: Bench\naudience: committee\n')
  writeFileSync(
    join(folder, 'template.hbs'),
    '::section{master="body" start="page" folio="arabic" restart="1"}\n\n::contents{depth="2"}\n\n{{chapters}}\n',
  )
}

type Titled = PlainPaper & {readonly title: string}

/** Chapters of the sample, again and again, until there are so many words; notes beyond the number wanted are left out. */
function paperOf(words: number, notes: number, language: 'en' | 'ru'): readonly Titled[] {
  const files = readdirSync(sample)
    .filter((name) => name.endsWith(`.${language}.md`) && !name.startsWith('0'))
    .sort()
  const read = files.map((file): Titled => {
    const {value} = readChapter({file, language, text: readFileSync(join(sample, file), 'utf8')})
    return {
      language,
      title: value.title.map((one) => ('text' in one ? one.text : '')).join(''),
      blocks: plainBlocks(value.blocks, value.bodies),
    }
  })
  const out: Titled[] = []
  let left = notes
  const keep = (block: PlainBlock): PlainBlock =>
    'spans' in block ? {...block, spans: block.spans.filter((span) => !span.note || left-- > 0)} : block
  for (let at = 0; count(out, 'words') < words; at++) {
    const chapter = read[at % read.length]
    if (!chapter) throw new Error('the sample conference has no chapters')
    let room = words - count(out, 'words')
    const blocks = chapter.blocks.filter((block) => {
      const fits = room > 0
      room -= wordsIn(block)
      return fits
    })
    out.push({...chapter, blocks: blocks.map(keep)})
  }
  return out
}

function wordsIn(block: PlainBlock): number {
  const texts = JSON.stringify(block).match(/"text":"(?:[^"\\]|\\.)*"/gu) ?? []
  return texts.join(' ').split(/\s+/u).length
}

function count(chapters: readonly PlainPaper[], what: 'words' | 'notes'): number {
  const blocks = chapters.flatMap((chapter) => chapter.blocks)
  if (what === 'words') return blocks.reduce((sum, block) => sum + wordsIn(block), 0)
  return blocks.reduce((sum, block) => sum + (JSON.stringify(block).match(/"note":/gu)?.length ?? 0), 0)
}

/** A project of `seats` packets: one page of their own and a shared body of three, or four pages each of their own. */
export function makeBatch(
  folder: string,
  seats: number,
  shared: boolean,
): {readonly project: string; readonly typst: string} {
  const name = shared ? 'batch-shared' : 'batch-own'
  const project = join(folder, name, 'project')
  const typst = join(folder, name, 'typst')
  const committee = join(project, 'content/bench')
  mkdirSync(join(committee, 'chapters'), {recursive: true})
  mkdirSync(join(committee, 'characters'), {recursive: true})
  mkdirSync(typst, {recursive: true})
  const body = paperOf(1150, 6, 'en')
  const own = paperOf(360, 2, 'en')
  body.forEach((chapter, at) =>
    writeFileSync(
      join(committee, `chapters/${at + 1}0-body.en.md`),
      writeMarkdown(chapter, chapter.title, `body-${at + 1}`),
    ),
  )
  const rows = ['seat,delegate,role,language']
  for (let seat = 1; seat <= seats; seat++) {
    const id = `role-${seat}`
    rows.push(`${seat},Delegate ${seat},${id},en`)
    const mine = own.flatMap((chapter) => chapter.blocks).map((block) => personal(block, seat))
    const all = shared
      ? mine
      : [...mine, ...body.flatMap((chapter) => chapter.blocks).map((block) => personal(block, seat))]
    const markdown = writeMarkdown({language: 'en', blocks: all}, '', '').replace(/^---[\s\S]*?---\n/u, '')
    writeFileSync(
      join(committee, `characters/${id}.en.md`),
      `---\nid: ${id}\ntitle: Role ${seat}\n---\n\n:::private\n${markdown}\n:::\n`,
    )
    const papers = [{language: 'en', title: `Role ${seat}`, blocks: all}, ...(shared ? body : [])]
    writeFileSync(
      join(typst, `${String(seat).padStart(4, '0')}.typ`),
      preamble('en').replace('#outline(depth: 2)\n', '') + writeTypst(papers),
    )
  }
  writeFileSync(join(committee, 'roster.csv'), `${rows.join('\n')}\n`)
  writeFileSync(
    join(project, 'dossier.yml'),
    'title: Bench\naudiences: [public, committee, "role:*", backroom]\nlanguages: [en]\neditions: [en]\n',
  )
  const chapters = shared ? body.map((_, at) => `${at + 1}0-body`).join(', ') : ''
  writeFileSync(
    join(committee, 'committee.yml'),
    `id: bench\ntitle: Bench\nchapters: [${chapters}]\ndocuments:\n  - template: packet\n    editions: [en]\n`,
  )
  const template = join(project, 'templates/packet')
  mkdirSync(template, {recursive: true})
  writeFileSync(join(template, 'template.yml'), 'name: Packet\naudience: "role:*"\n')
  writeFileSync(
    join(template, 'template.hbs'),
    '::section{master="body" start="page" folio="arabic" restart="1"}\n\n{{#with role}}\n# {{t name}}\n\n{{character this side="private"}}\n{{/with}}\n\n{{chapters}}\n',
  )
  return {project, typst}
}

/** The same sentence with a number of its own, so that no two packets share a block. */
function personal(block: PlainBlock, seat: number): PlainBlock {
  if (block.kind !== 'paragraph') return block
  return {...block, spans: [{text: `(${seat}) `}, ...block.spans]}
}
