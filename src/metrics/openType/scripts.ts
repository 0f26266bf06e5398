const tags = [
  {tag: 'latn', letters: /\p{Script=Latin}/u},
  {tag: 'cyrl', letters: /\p{Script=Cyrillic}/u},
  {tag: 'grek', letters: /\p{Script=Greek}/u},
] as const
const ofNone = /[\p{Script=Common}\p{Script=Inherited}\p{Script=Unknown}]/u

/** The tag of the script of a word's first letter, `DFLT` when it has none; `undefined` for scripts that are not set here. */
export function scriptOf(word: string): string | undefined {
  for (const letter of word) {
    const script = tags.find(({letters}) => letters.test(letter))
    if (script) return script.tag
    if (!ofNone.test(letter)) return undefined
  }
  return 'DFLT'
}
