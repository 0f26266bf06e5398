import {renderDiagnostic} from '../../../src/base/index.js'
import type {Item, Page, Placed} from '../../../src/model/index.js'
import {composed} from '../../whole/composed.js'
import {type Files, png} from '../../whole/project.js'
import type {Case} from '../caseFile.js'

/**
 * A chapter, set by the whole program; its answer is what is wrong, then its pages: role, x and y of the baseline in
 * points, size and words of every line. Lines that only fill the page (`@fill 30` alone on a line makes thirty paragraphs
 * of one line) are counted, not shown. `%%% chapters/10-case.ru.md` begins another file of the committee; there are
 * `figures/dot.png`, and `template.hbs` is the template.
 *
 * Settings: `edition` (`en`; of `ru-en` the Russian twin is the other file), `layout`, `paper` (`A5`), `theme`, `audience`,
 * `pages` (`2` or `1-2`: only these), `furniture: yes` (running heads and feet too).
 */
export async function answer({input, settings}: Case): Promise<string> {
  const {pages, diagnostics} = await composed(projectOf(input, settings))
  const [from = 1, to = from] = (settings.get('pages') ?? '1-999').split('-').map(Number)
  const shown = pages.filter(({index}) => index + 1 >= from && index + 1 <= to)
  return [
    ...diagnostics.map((one) => renderDiagnostic(one)),
    ...shown.flatMap((page) => showPage(page, settings)),
  ].join('\n')
}

function projectOf(input: string, settings: Case['settings']): Files {
  const get = (name: string, other: string): string => settings.get(name) ?? other
  const [first = '', ...others] = input.split(/^%%% /mu)
  const edition = get('edition', 'en')
  const files: {[path: string]: string} = {[`chapters/10-case.${edition === 'ru' ? 'ru' : 'en'}.md`]: chapterOf(first)}
  for (const other of others) {
    const [path = '', ...lines] = other.split('\n')
    const text = lines.join('\n').trim()
    files[path.trim()] = path.trim().endsWith('.md') ? chapterOf(text) : `${text}\n`
  }
  const {
    'template.hbs': template = '::section{master=body start=page folio=arabic restart=1}\n\n{{chapters}}',
    ...own
  } = files
  const within = Object.entries(own).map(([path, text]) => [`content/c/${path}`, text])
  return {
    'dossier.yml':
      'title: {en: Harbour MUN, ru: Гавань}\naudiences: [public, committee, "role:*", dais, student, teacher]\n',
    'templates/case/template.yml': 'name: {en: Case, ru: Случай}\n',
    'templates/case/template.hbs': template,
    'content/c/committee.yml': `id: c\ntitle: {en: Harbour committee, ru: Портовый комитет}\nchapters: [10-case]\ndocuments:\n  - template: case\n    editions: [${edition}]\n    layout: ${get('layout', 'columns')}\n    paper: ${get('paper', 'A5')}\n    theme: ${get('theme', 'sober')}\n    audience: ${get('audience', 'committee')}\n`,
    'content/c/figures/dot.png': png(1200, 800),
    ...Object.fromEntries(within),
  }
}

/** A chapter with a title, and with filling made of one-line paragraphs. */
function chapterOf(text: string): string {
  const filled = text.replace(/^@fill (\d+)$/gmu, (_, count: string) =>
    Array.from({length: Number(count)}, (_, at) => `Line ${at + 1}.`).join('\n\n'),
  )
  return filled.startsWith('---') ? `${filled}\n` : `---\ntitle: T\n---\n${filled}\n`
}

function showPage(page: Page, settings: Case['settings']): readonly string[] {
  const placed = page.placed.filter(({role}) => role !== 'furniture' || settings.get('furniture') === 'yes')
  const rows = placed.flatMap((one) => one.strip.items.flatMap((item) => showItem(one, item)))
  const rules = page.rules.map(({x, y, width}) => ({
    role: 'rule',
    words: '',
    row: row('rule', x, y, `above notes, ${round(width)} wide`),
  }))
  const label = page.label === '' ? 'no folio' : `folio ${page.label}`
  return [
    `page ${page.index + 1}, ${label}, ${page.side}, ${page.master}${page.blank ? ', blank' : ''}`,
    ...collapsed([...rows, ...rules]),
  ]
}

interface Row {
  readonly role: string
  readonly words: string
  readonly row: string
}

function showItem({role, x, y}: Placed, item: Item): readonly Row[] {
  switch (item.kind) {
    case 'line': {
      const words = item.spans
        .map((span) => span.actual ?? span.text)
        .join('')
        .replaceAll('\u00a0', '~')
        .replace(/ [\da-f]{7}(?= ·|$)/u, ' (hash)')
      const [span] = item.spans
      const left = x + (span?.x ?? item.x)
      return [
        {
          role,
          words,
          row: row(
            role,
            left,
            y + item.y,
            `${span?.size ?? 0} ${item.tag < 0 ? '(artifact) ' : ''}${words}${item.hyphen ? ' (divided)' : ''}`,
          ),
        },
      ]
    }
    case 'image':
      return [
        {
          role,
          words: '',
          row: row(role, x + item.x, y + item.y, `image ${round(item.width)} by ${round(item.height)}, “${item.alt}”`),
        },
      ]
    case 'rule':
      return [
        {
          role,
          words: '',
          row: row(role, x + item.x1, y + item.y1, `rule to ${round(x + item.x2)} ${round(y + item.y2)}`),
        },
      ]
    default:
      return []
  }
}

const round = (length: number): string => String(Math.round(length))
const row = (role: string, x: number, y: number, rest: string): string =>
  `  ${role.padEnd(6)} ${round(x).padStart(3)} ${round(y).padStart(3)}  ${rest}`

/** Lines of filling, counted. */
function collapsed(rows: readonly Row[]): readonly string[] {
  const out: string[] = []
  for (let at = 0; at < rows.length; at++) {
    const first = at
    while (/^Line \d+\.$/u.test(rows[at]?.words ?? '')) at++
    if (at - first > 2) out.push(rows[first]?.row ?? '', `  … ${at - first - 2} lines …`, rows[at - 1]?.row ?? '')
    else for (let one = first; one < at; one++) out.push(rows[one]?.row ?? '')
    if (at < rows.length) out.push(rows[at]?.row ?? '')
  }
  return out
}
