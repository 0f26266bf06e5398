import type {LanguageCode} from '../../src/base/index.js'
import {randomOf} from '../harness/random.js'
import type {Item, Note, Part, Text} from './outline.js'
import {nameOf, words} from './vocabulary.js'

/** A stretch of text that is printed whole, once. */
export interface Unit {
  readonly name: string
  /** Letters alone, small; `·` where the letter of a note may stand: those of the second series are lettered. */
  readonly letters: string
  /** Figures and tables may go to another place. */
  readonly floats: boolean
}

/** A chapter as its author writes it, and what of it is printed where. */
export interface Chapter {
  readonly markdown: string
  readonly body: readonly Unit[]
  /** Those of a lettered series begin with `·`. */
  readonly notes: readonly Unit[]
  readonly hidden: readonly string[]
}

/** Letters without figures: what no numbering changes. */
export function lettersIn(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFKC')
    .replace(/[^\p{L}·]/gu, '')
}

/** Writes an outline in a language; each unit begins with a word that is its name. */
export function writeChapter(parts: readonly Part[], language: LanguageCode, title: Text): Chapter {
  const writer = new Writer(language)
  const heading = writer.unit(title)
  const markdown = `---\ntitle: ${heading}\nid: one\n---\n\n${writer.parts(parts)}\n\n${writer.bodies()}\n`
  return {markdown, ...writer.said}
}

class Writer {
  private readonly body: Unit[] = []
  private readonly notes: Unit[] = []
  private readonly hidden: string[] = []
  private readonly waiting: Note[] = []
  private count = 0

  constructor(private readonly language: LanguageCode) {}

  get said(): Omit<Chapter, 'markdown'> {
    return {body: this.body, notes: this.notes, hidden: this.hidden}
  }

  parts(parts: readonly Part[], margin = ''): string {
    return parts.map((part) => this.part(part, margin)).join('\n\n')
  }

  bodies(): string {
    return this.waiting
      .map(({label, paragraphs}) => {
        const texts = paragraphs.map((text) => this.words(text))
        const plain = texts.map((text) => text.plain).join(' ')
        this.notes.push(this.named(isLettered(label) ? `· ${plain}` : plain))
        return `[^${label}]: ${texts.map(({markdown}) => markdown).join('\n\n    ')}`
      })
      .join('\n\n')
  }

  /** A text of the body as Markdown; the notes called in it are written at the end. */
  unit(text: Text, {floats = false}: {readonly floats?: boolean} = {}): string {
    const {markdown, plain} = this.words(text)
    if (plain !== '') this.body.push({...this.named(plain), floats})
    return markdown
  }

  private part(part: Part, margin: string): string {
    switch (part.kind) {
      case 'paragraph':
        return margin + this.unit(part.text)
      case 'heading':
        return `${'#'.repeat(part.depth)} ${this.unit(part.text)}`
      case 'list':
        return part.items.map((item, k) => this.item(item, part.mark, k, margin)).join('\n')
      case 'hidden': {
        const {markdown, plain} = this.words(part.text)
        this.hidden.push(lettersIn(plain))
        return `:::only{audience="dais"}\n${markdown}\n:::`
      }
      case 'figure':
        return `![Seen](../dot.png "${this.unit(part.caption, {floats: true})}"){width=${part.width}%}`
      case 'table':
        return this.table(part)
      case 'box':
        return `::::${part.name}${part.name === 'columns' ? '{count=2}' : ''}\n${this.parts(part.parts)}\n::::`
    }
  }

  private table({rows, caption}: Extract<Part, {kind: 'table'}>): string {
    const head = caption ? `:::table{caption="${this.unit(caption, {floats: true})}"}\n` : ''
    const lines = rows.map((row) => `| ${row.map((cell) => this.unit(cell)).join(' | ')} |`)
    lines.splice(1, 0, `|${rows[0]!.map(() => '---|').join('')}`)
    return `${head}${lines.join('\n')}${caption ? '\n:::' : ''}`
  }

  private item({text, inner}: Item, mark: string, index: number, margin: string): string {
    const sign = mark === '1.' ? `${index + 1}.` : mark
    const own = `${margin}${sign} ${this.unit(text)}`
    const wide = `${margin}${' '.repeat(mark === '1.' ? sign.length + 1 : 2)}`
    return [own, ...inner.map((one, k) => this.item(one, '-', k, wide))].join('\n')
  }

  private words({seed, count, notes}: Text): {readonly markdown: string; readonly plain: string} {
    if (count === 0) return {markdown: '', plain: ''}
    const random = randomOf(seed)
    const other = this.language === 'en' ? 'ru' : 'en'
    const word = (from: readonly string[]): string => from[Math.floor(random() * from.length)]!
    const plain = [nameOf(this.language, this.count++)]
    const markdown = [...plain]
    for (let k = 1; k < count; k++) {
      const dice = random()
      const own = dice < 0.03 ? word(words[other]) : word(words[this.language])
      plain.push(own)
      const dressed =
        dice < 0.03
          ? `:${other}[${own}]`
          : dice < 0.06
            ? `*${own}*`
            : dice < 0.08
              ? `**${own}**`
              : dice < 0.09
                ? `[${own}](https://example.org/${k})`
                : own
      const point = random()
      markdown.push(dressed + (point < 0.06 ? ',' : point < 0.1 ? '.' : point < 0.11 ? ' —' : ''))
    }
    for (const {after, note} of notes.toReversed()) {
      const at = Math.min(after, markdown.length - 1)
      markdown[at] += `[^${note.label}]`
      if (isLettered(note.label)) plain[at] += ' ·'
      this.waiting.push(note)
    }
    return {markdown: markdown.join(' '), plain: plain.join(' ')}
  }

  private named(plain: string): Unit {
    return {name: lettersIn(plain.replace(/^· /u, '').split(' ')[0]!), letters: lettersIn(plain), floats: false}
  }
}

const isLettered = (label: string): boolean => label.includes('/')
