import type {AttributeKind, AttributeRule} from './definition.js'
import {lengthPattern} from './lengthOf.js'

const audience = /^[\p{L}\p{N}][\p{L}\p{N}._:*-]*$/u

/** What each kind of value looks like: whether it is one, and how to say so. */
const kinds: {
  readonly [K in Exclude<AttributeKind, 'choice' | 'address'>]: readonly [(value: string) => boolean, string]
} = {
  text: [(value) => value.trim() !== '', 'words'],
  /** What is marked inside an attribute would not be taken out of it for those who may not see it. */
  prose: [(value) => value.trim() !== '' && !/:only\s*\[/u.test(value), 'words, and none of them in `:only`'],
  flag: [(value) => /^(true|yes)?$/u.test(value), 'no value'],
  count: [(value) => /^[1-9]\d{0,3}$/u.test(value), 'a number from 1'],
  integer: [(value) => /^-?\d{1,6}$/u.test(value), 'a number'],
  length: [(value) => lengthPattern.test(value), 'a length like `40mm`, `1.5cm`, `12pt`, `1in`'],
  width: [
    (value) => lengthPattern.test(value) || /^(100|[1-9]\d?)(\.\d+)?%$/u.test(value),
    'a length like `80mm`, or a share of the measure like `60%`',
  ],
  audiences: [
    (value) =>
      value.trim() !== '' &&
      value
        .trim()
        .split(/\s+/u)
        .every((name) => audience.test(name)),
    'names of audiences with spaces between',
  ],
  language: [(value) => /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/u.test(value), 'a language tag like `uk` or `sr-Latn`'],
}

/** What a value should have been, or nothing when it is right. */
export function expectedOf({kind, choices = []}: AttributeRule, value: string): string | undefined {
  if (kind === 'choice') return choices.includes(value) ? undefined : `one of ${choices.join(', ')}`
  if (kind === 'address') return undefined
  const [isRight, words] = kinds[kind]
  return isRight(value) ? undefined : words
}
