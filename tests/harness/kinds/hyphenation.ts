import {hyphenate} from '../../../src/languages/index.js'
import type {Case} from '../caseFile.js'

/** One word a line; `-` where it may be divided. */
export function answer({input, settings}: Case): string {
  const language = settings.get('language') ?? 'ru'
  return input
    .split(/\s+/u)
    .map((word) => divided(word, language))
    .join('\n')
}

function divided(word: string, language: string): string {
  const points = [0, ...hyphenate(word, language), word.length]
  return points
    .slice(1)
    .map((end, i) => word.slice(points[i]!, end))
    .join('-')
}
