import {mkdir, mkdtemp, readdir, readFile, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'

export interface Files {
  readonly [path: string]: string | undefined
}

/** Three seats, two printers, two languages; a packet of three leaves with a link, a list of places and a name that needs letters. */
export const conference: Files = {
  'dossier.yml':
    'title: {en: Harbour MUN, ru: Гавань}\nlanguages: [en, ru]\naudiences: [public, committee, "role:*", dais, secretariat]\n',
  'templates/slips/template.yml': 'name: {en: Slips, ru: Записки}\naudience: "role:*"\noptions: {}\n',
  'templates/slips/template.hbs': `::section{master=body start=page folio=arabic}

# {{role.name}} {#sheet .unnumbered}

{{#if seat.delegate}}{{seat.delegate}}{{/if}}

See [the pad](#pad).

::pagebreak

{{chapters}}

::pagebreak

# {{say en="Pad" ru="Блокнот"}} {#pad .unnumbered}
`,
  'templates/sheet/template.yml': 'name: {en: Sheet, ru: Лист}\naudience: committee\noptions: {}\n',
  'templates/sheet/template.hbs': '::section{master=body start=page folio=arabic}\n\n{{chapters}}\n',
  'content/c/committee.yml': `id: c
title: {en: Harbour committee, ru: Портовый комитет}
chapters: [10-quay]
documents:
  - {template: slips}
  - {template: sheet, editions: [en]}
`,
  'content/c/chapters/10-quay.en.md':
    '---\ntitle: The quay\nid: quay\n---\n\nForty ships lie at the quay tonight, and nobody counts them.\n',
  'content/c/chapters/10-quay.ru.md':
    '---\ntitle: Причал\nid: quay\n---\n\nСорок судов стоят у причала, и никто их не считает.\n',
  'content/c/roster.csv':
    'seat,delegate,role,language,packet,printer\n1,Oğuz IŞIK,pilot,en,P-01,A\n2,Леся КОВАЛЁВА,clerk,ru,P-02,B\n10,Ida NÆSS,cook,en,P-10,A\n',
  'content/c/characters/pilot.en.md': '---\nid: pilot\ntitle: The pilot\n---\n\nBrings ships in.\n',
  'content/c/characters/pilot.ru.md': '---\nid: pilot\ntitle: Лоцман\n---\n\nПроводит суда.\n',
  'content/c/characters/clerk.en.md': '---\nid: clerk\ntitle: The clerk\n---\n\nKeeps the books.\n',
  'content/c/characters/clerk.ru.md': '---\nid: clerk\ntitle: Писарь\n---\n\nВедёт книги.\n',
  'content/c/characters/cook.en.md': '---\nid: cook\ntitle: The cook\n---\n\nKeeps the galley.\n',
  'content/c/characters/cook.ru.md': '---\nid: cook\ntitle: Кок\n---\n\nВедает камбузом.\n',
}

/** A folder that is gone when the tests are over, as all that they write. */
export const folder = (): Promise<string> => mkdtemp(join(tmpdir(), 'dossier-packets-'))

export async function project(files: Files = conference): Promise<string> {
  const root = await folder()
  await put(root, files)
  return root
}

export async function put(root: string, files: Files): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    if (text === undefined) continue
    await mkdir(dirname(join(root, path)), {recursive: true})
    await writeFile(join(root, path), text)
  }
}

/** A file of the conference with one text in it replaced by another, which must be there. */
export function edited(path: string, before: string, after: string): Files {
  const text = conference[path]
  if (!text?.includes(before)) throw new Error(`${path} has no ${JSON.stringify(before)}`)
  return {[path]: text.replace(before, () => after)}
}

/** Files below a folder, by path, as they are. */
export async function filesIn(root: string): Promise<ReadonlyMap<string, Buffer>> {
  const entries = await readdir(root, {recursive: true, withFileTypes: true})
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  return new Map(
    await Promise.all(paths.sort().map(async (path) => [path.slice(root.length + 1), await readFile(path)] as const)),
  )
}
