import {readdirSync, readFileSync} from 'node:fs'
import {readYaml} from '../../src/read/index.js'
import {type PaperName, resolveTheme, type Theme, type ThemeSource, type ThemeSources} from '../../src/theme/index.js'

const folder = new URL('../../templates/themes/', import.meta.url)

export const paperNames: readonly PaperName[] = ['A4', 'A5', 'Letter']
export const layouts = [undefined, 'columns', 'facing', 'interleaved'] as const

/** The theme files that come with the program. */
export const shipped: ThemeSources = Object.fromEntries(
  readdirSync(folder).map((file) => [
    file.replace(/\.yml$/u, ''),
    sourceOf(`templates/themes/${file}`, readFileSync(new URL(file, folder), 'utf8')),
  ]),
)

/** Every shipped theme on every paper and in every layout. */
export const everyTheme: readonly (readonly [title: string, theme: Theme])[] = Object.keys(shipped).flatMap((name) =>
  paperNames.flatMap((paper) =>
    layouts.map((layout): [string, Theme] => {
      const {value, diagnostics} = resolveTheme({name, sources: shipped, paper, ...(layout ? {layout} : {})})
      if (!value || diagnostics.length > 0) throw new Error(JSON.stringify(diagnostics, undefined, 2))
      return [`${name} on ${paper}${layout ? ` in ${layout}` : ''}`, value]
    }),
  ),
)

export function sourceOf(file: string, text: string): ThemeSource {
  const {value, diagnostics} = readYaml({file, text})
  if (!value) throw new Error(JSON.stringify(diagnostics))
  return value
}
