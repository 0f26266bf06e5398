import {posix} from 'node:path'
import type {CommitteeFolder, Project} from '../project.js'
import {type Snapshot, textOf} from '../snapshot.js'
import {changeAll} from './changeAll.js'
import {nothingKnown} from './fill.js'
import type {Secret} from './secret.js'
import {jsonPath} from './secretsOf.js'

/**
 * What one reader may not see: what bears a mark, and beside it works and pictures that nothing in what they see names.
 * Such a work must not stand in their bibliography, though nobody marked it.
 */
export function secretsFrom(
  reader: string,
  secrets: readonly Secret[],
  committee: CommitteeFolder,
  project: Project,
): readonly Secret[] {
  const own = secrets.filter(({readers}) => !readers.includes(reader))
  const left = changeAll({
    snapshot: project.snapshot,
    folder: committee.folder,
    reader,
    secrets: own,
    how: 'delete',
    known: nothingKnown,
  })
  const texts = seenTexts(left, committee.folder, project)
  const others = own.map(({readers}) => readers)
  const readers = others.length > 0 ? [...new Set(others.flat())].filter((one) => one !== reader) : []
  return [...own, ...uncited(committee, texts, own, readers), ...unshown(left, committee, texts, readers)]
}

/** All texts that are left, and those of the templates. */
export function seenTexts(
  snapshot: Snapshot,
  folder: string,
  {builtIn}: Pick<Project, 'builtIn'>,
): ReadonlyMap<string, string> {
  const mine = [...snapshot.files.keys()].filter(
    (file) => file.startsWith(`content/${folder}/`) || !file.startsWith('content/'),
  )
  const texts = [
    ...mine.map((file) => [file, snapshot] as const),
    ...[...builtIn.files.keys()].map((file) => [file, builtIn] as const),
  ]
  return new Map(
    texts
      .filter(([file]) => /\.(?:md|ya?ml|bib|json|csv|hbs|svg)$/iu.test(file))
      .map(([file, from]) => [file, textOf(from, file) ?? '']),
  )
}

/** Works printed only where they are cited, and cited nowhere. */
function uncited(
  {data}: CommitteeFolder,
  texts: ReadonlyMap<string, string>,
  own: readonly Secret[],
  readers: readonly string[],
): readonly Secret[] {
  const listed = [...texts]
    .filter(([file]) => !/bibliography\.(?:bib|json)$/u.test(file))
    .map(([, text]) => text)
    .join('\n')
  if (/::bibliography\{[^}]*\ball\b|\{\{bibliography[^}]*\ball=/u.test(listed)) return []
  return data.works.flatMap(({id, place}): readonly Secret[] => {
    const name = `works/${id}`
    const isNamed = new RegExp(`(?<![\\w-])${id.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')}(?![\\w-])`, 'u').test(listed)
    return !place || isNamed || own.some((one) => one.name === name)
      ? []
      : [{kind: 'work', name, place, readers, ...jsonPath(place, id, data)}]
  })
}

function unshown(
  left: Snapshot,
  {folder}: CommitteeFolder,
  texts: ReadonlyMap<string, string>,
  readers: readonly string[],
): readonly Secret[] {
  const named = [...texts.values()].join('\n')
  const pictures = [...left.files.keys()].filter(
    (file) => file.startsWith(`content/${folder}/`) && /\.(?:svg|png|jpe?g)$/iu.test(file),
  )
  return pictures.flatMap((file): readonly Secret[] =>
    named.includes(posix.basename(file))
      ? []
      : [{kind: 'picture', name: file, place: {file, line: 1, column: 1}, readers}],
  )
}
