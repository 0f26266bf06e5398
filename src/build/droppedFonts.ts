import {type Diagnostic, type Outcome, remember} from '../base/index.js'
import {type FontSpecimen, readFontSpecimen} from '../metrics/index.js'
import type {FontsFile} from '../model/index.js'
import type {Snapshot} from './snapshot.js'

type Families = FontsFile['families']

interface Dropped extends FontSpecimen {
  /** Below `fonts/`. */
  readonly file: string
}

const known = new WeakMap<Snapshot, Outcome<Families>>()

/**
 * Families of the TTF and OTF files that lie in a project's `fonts/` and that its `fonts.yml` does not name: called as
 * the files call themselves.
 */
export function droppedFonts(snapshot: Snapshot, declared: Families): Outcome<Families> {
  return remember(known, snapshot, () => {
    const named = new Set(
      Object.values(declared)
        .flatMap((family) => Object.values(family))
        .map(String),
    )
    const diagnostics: Diagnostic[] = []
    const fonts = [...snapshot.files].flatMap(([path, bytes]): Dropped[] => {
      const file = path.replace(/^fonts\//u, '')
      if (file === path || !/\.(?:ttf|otf)$/iu.test(file) || named.has(file)) return []
      const specimen = readFontSpecimen(bytes)
      if (!specimen) diagnostics.push(broken(path))
      return specimen ? [{...specimen, file}] : []
    })
    const families = [...new Set(fonts.map(({family}) => family))]
    const value = families.map((name) => [name, familyOf(fonts.filter(({family}) => family === name))] as const)
    return {value: Object.fromEntries(value), diagnostics}
  })
}

/** A file for each style there is, the one nearest in weight; whatever is there stands for a missing regular. */
function familyOf(fonts: readonly Dropped[]): Families[string] {
  const nearest = (weight: number, least: number, most: number, italic: boolean): string | undefined =>
    fonts
      .filter((one) => one.italic === italic && one.weight >= least && one.weight <= most)
      .toSorted((a, b) => Math.abs(a.weight - weight) - Math.abs(b.weight - weight) || (a.file < b.file ? -1 : 1))[0]
      ?.file
  const regular = nearest(400, 1, 550, false) ?? nearest(400, 1, 1000, false) ?? nearest(400, 1, 1000, true) ?? ''
  return {
    regular,
    italic: nearest(400, 1, 550, true),
    semibold: nearest(600, 551, 650, false),
    'semibold-italic': nearest(600, 551, 650, true),
    bold: nearest(700, 651, 1000, false),
    'bold-italic': nearest(700, 651, 1000, true),
    fallback: [],
  }
}

const broken = (file: string): Diagnostic => ({
  code: 'font-broken',
  severity: 'warning',
  concern: 'resource',
  message: `\`${file}\` is no TTF or OTF that can be read`,
  place: {file, line: 1, column: 1},
  hint: 'take it away, or put the whole file in its place',
})
