import {escaped} from '../../base/index.js'

/** Letters. A shorter word has too little left when its ending is taken off. */
const shortestStem = 3
const ending = /(?:ый|ий|ой|ая|яя|ое|ее|ые|ие|[аеёиоуыэюяйь])$/u

/**
 * A word in any of its cases: its last vowel, `й` or `ь`, or the ending of an adjective, gives way to up to three letters.
 * Words in capitals (`НКВД`) stay as they are.
 */
export function inflectedInRussian(word: string): string {
  if (word === word.toUpperCase()) return escaped(word)
  const stem = word.replace(ending, '')
  return stem.length < shortestStem ? escaped(word) : `${escaped(stem)}[а-яё]{0,3}`
}
