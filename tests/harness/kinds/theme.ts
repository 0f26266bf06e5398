import {renderDiagnostic} from '../../../src/base/index.js'
import {resolveTheme, type ThemeRequest} from '../../../src/theme/index.js'
import {shipped, sourceOf} from '../../theme/shipped.js'
import type {Case} from '../caseFile.js'

/**
 * A theme file; its answer is what is wrong with it, or the values asked for.
 * Settings: `show` (paths such as `styles.body.size`, parted by blanks), `paper`, `layout`, `over` (the name of the theme
 * that a template's file is laid over; without it the file is a theme called `mine`).
 */
export function answer({input, settings}: Case): string {
  const over = settings.get('over')
  const mine = sourceOf('mine.yml', `${input}\n`)
  const {value, diagnostics} = resolveTheme({
    name: over ?? 'mine',
    sources: {...shipped, ...(over ? {} : {mine})},
    paper: (settings.get('paper') ?? 'A4') as ThemeRequest['paper'],
    ...(over ? {over: [mine]} : {}),
    ...(settings.has('layout') ? {layout: settings.get('layout') as 'columns'} : {}),
  })
  const shown = (settings.get('show') ?? '').split(' ').filter((path) => path !== '')
  return (
    [
      ...diagnostics.map(renderDiagnostic),
      ...(value ? shown.map((path) => `${path} = ${show(value, path)}`) : []),
    ].join('\n') || 'nothing is wrong'
  )
}

function show(theme: object, path: string): string {
  let at: unknown = theme
  for (const key of path.split('.')) at = (at as {readonly [key: string]: unknown} | undefined)?.[key]
  return JSON.stringify(at) ?? 'none'
}
