import type {LanguageCode} from '../../src/base/index.js'
import {randomOf} from '../harness/random.js'
import {type Files, png} from '../whole/project.js'
import {drawOutline, type Manner} from './outline.js'
import {type Chapter, writeChapter} from './words.js'

/** A generated project of one paper. */
export interface Generated {
  readonly files: Files
  /** What it is, to be told when it fails. */
  readonly about: string
  readonly chapters: readonly (Chapter & {readonly language: LanguageCode})[]
}

const shapes = [
  {edition: 'en'},
  {edition: 'ru'},
  {edition: 'ru-en', layout: 'columns'},
  {edition: 'ru-en', layout: 'columns'},
  {edition: 'ru-en', layout: 'facing'},
  {edition: 'ru-en', layout: 'interleaved'},
] as const

/** Short notes and few, many to a line, long ones, and all that at once. */
const manners: readonly Manner[] = [
  {notes: 2, noteWords: 20, parts: 17},
  {notes: 8, noteWords: 12, parts: 13},
  {notes: 3, noteWords: 80, parts: 11},
  {notes: 6, noteWords: 40, parts: 13},
]

const picture = png(60, 40)

/** The document of a seed: the same on every machine. */
export function documentOf(seed: number): Generated {
  const random = randomOf(seed)
  const shape = shapes[seed % shapes.length]!
  const theme = seed % 3 === 0 ? 'archive' : 'sober'
  const manner = manners[Math.floor(random() * manners.length)]!
  const outline = drawOutline(random, manner)
  const title = {seed: Math.floor(random() * 2 ** 31), count: 3, notes: []}
  const languages: readonly LanguageCode[] = shape.edition === 'ru-en' ? ['ru', 'en'] : [shape.edition]
  const chapters = languages.map((language) => ({...writeChapter(outline, language, title), language}))
  const layout = 'layout' in shape ? `, layout: ${shape.layout}` : ''
  const texts = chapters.map(({language, markdown}) => [`content/c/chapters/one.${language}.md`, markdown] as const)
  return {
    about: `seed ${seed}: ${shape.edition}${layout}, ${theme}, ${JSON.stringify(manner)}`,
    chapters,
    files: {
      'dossier.yml': 'title: {en: Fuzz, ru: Пух}\nlanguages: [en, ru]\naudiences: [public, committee, dais]\n',
      'templates/plain/template.yml': 'name: {en: A, ru: А}\naudience: committee\n',
      'templates/plain/template.hbs': '{{> body}}\n\n{{chapters}}\n',
      'content/c/committee.yml': `id: c\ntitle: {en: B, ru: Б}\ntheme: ${theme}\nchapters: [one]\ndocuments:\n  - {template: plain, editions: [${shape.edition}]${layout}}\n`,
      'content/c/dot.png': picture,
      ...Object.fromEntries(texts),
    },
  }
}
