import type {LanguageTag} from '../../base/index.js'

// Letters are changed one by one, and only to one letter, so that offsets in what is drawn are offsets in what is written.

export const upper = (text: string, language: LanguageTag): string =>
  change(text, (letter) => letter.toLocaleUpperCase(language))
export const lower = (text: string, language: LanguageTag): string =>
  change(text, (letter) => letter.toLocaleLowerCase(language))

function change(text: string, by: (letter: string) => string): string {
  let changed = ''
  for (const letter of text) {
    const other = by(letter)
    changed += other.length === letter.length ? other : letter
  }
  return changed
}
