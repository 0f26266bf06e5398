import fc from 'fast-check'
import {expect, test} from 'vitest'
import {isError} from '../../src/base/index.js'
import {resolveTheme} from '../../src/theme/index.js'
import {paperNames, shipped} from './shipped.js'

const place = {file: 'mine.yml', line: 1, column: 1}

/** What a hand may write where something else was meant. */
const slip = fc.oneof(
  fc.constantFrom(
    ...[
      '',
      '$',
      '$leading',
      '-$leading',
      '$leading * $leading',
      '2 lines',
      '1/0',
      '3mm / 0',
      '$loop',
      '#12',
      'none',
      '1e9',
      'body',
      '{folio}',
    ],
  ),
  fc.constantFrom(...[0, -1, 1e9, Number.NaN, true, null]),
  fc.constantFrom<unknown>([], {}, ['–'], {extends: 'body'}, {thickness: 3}),
  fc.string({maxLength: 6}),
)

/** Some path of a shipped theme, or one that leads nowhere. */
const paths = Object.values(shipped).flatMap(({value}) => pathsIn(value, []))
const anyPath = fc.oneof(
  fc.constantFrom(...paths),
  fc.array(fc.constantFrom('styles', 'body', 'papers', 'A5', 'rule-above', 'size', 'x'), {minLength: 1, maxLength: 4}),
)

test('whatever is written in a theme file, there is a theme or something wrong with it', () => {
  const changes = fc.array(fc.tuple(anyPath, slip), {minLength: 1, maxLength: 4})
  fc.assert(
    fc.property(
      changes,
      fc.constantFrom(...paperNames),
      fc.constantFrom('columns', 'facing'),
      (slips, paper, layout) => {
        const value = slips.reduce<unknown>((tree, [path, junk]) => put(tree, path, junk), {
          extends: 'sober',
          variables: {loop: '$loop * 2'},
        })
        const outcome = resolveTheme({
          name: 'mine',
          sources: {...shipped, mine: {value, placeOf: () => place}},
          paper,
          layout,
        })
        expect(outcome.value === undefined).toBe(outcome.diagnostics.some(isError))
        if (outcome.value) expect(unsound(outcome.value, [])).toEqual([])
      },
    ),
    {seed: 1937, numRuns: 400},
  )
})

function pathsIn(value: unknown, path: readonly string[]): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [path]
  return [
    ...(path.length > 0 ? [path] : []),
    ...Object.entries(value).flatMap(([key, inner]) => pathsIn(inner, [...path, key])),
  ]
}

function put(tree: unknown, [key, ...rest]: readonly string[], value: unknown): unknown {
  if (key === undefined) return value
  const base =
    typeof tree === 'object' && tree !== null && !Array.isArray(tree) ? (tree as Record<string, unknown>) : {}
  return {...base, [key]: put(base[key], rest, value)}
}

/** Paths of numbers that no page could be set with, and of words with a variable left in them. */
function unsound(value: unknown, path: readonly string[]): readonly string[] {
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [path.join('.')]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => unsound(inner, [...path, key]))
}
