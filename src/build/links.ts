import {type Diagnostic, hintFor, type Path} from '../base/index.js'
import type {CommitteeData, DataFile} from '../model/index.js'

/** What the data files of a committee say of each other and is not so: an id that another file does not have. */
export function brokenLinks(data: CommitteeData): readonly Diagnostic[] {
  return checks.flatMap((check) => check(data))
}

type Check = (data: CommitteeData) => readonly Diagnostic[]

const terms: Check = (data) =>
  data.glossary.flatMap(({see}, at) =>
    see.flatMap((id, k) =>
      unknown(
        data,
        'glossary',
        [at, 'see', k],
        'term-unknown',
        `the glossary has no term \`${id}\``,
        id,
        data.glossary.map((one) => one.id),
      ),
    ),
  )

const sources: Check = (data) => {
  const known = [...data.works, ...data.archives].map(({id}) => id)
  const cited = (key: string | undefined, path: Path) =>
    key === undefined
      ? []
      : unknown(data, 'facts', path, 'citation-unknown', `no source has the key \`${key}\``, key, known)
  return data.facts.flatMap(({source, rivals}, at) => [
    ...cited(source, [at, 'source']),
    ...rivals.flatMap((rival, k) => cited(rival.source, [at, 'rivals', k, 'source'])),
  ])
}

/** A citation finds works and archival items by one name. */
const archives: Check = (data) =>
  data.archives.flatMap(({id}, at) =>
    data.works.some((work) => work.id === id)
      ? [told(data, 'archives', [at, 'id'], 'id-duplicate', `the id \`${id}\` is the key of a work too`)]
      : [],
  )

const reveals: Check = (data) => {
  const secrets = data.crisis?.secrets.map(({id}) => id) ?? []
  return (data.crisis?.beats ?? []).flatMap((beat, at) =>
    beat.reveals.flatMap((id, k) =>
      unknown(
        data,
        'crisis',
        ['beats', at, 'reveals', k],
        'secret-unknown',
        `there is no secret \`${id}\``,
        id,
        secrets,
      ),
    ),
  )
}

const answers: Check = (data) =>
  (data.quiz?.items ?? []).flatMap(({answer, choices}, at) =>
    typeof answer === 'number' && choices.length > 0 && answer > choices.length
      ? [
          told(
            data,
            'quiz',
            ['items', at, 'answer'],
            'quiz-answer',
            `choice ${answer} is the answer, and there are ${choices.length}`,
          ),
        ]
      : [],
  )

/** Every role of the roster has its file, in one language at least. */
const roles: Check = (data) => {
  const known = [...new Set(data.characters.map(({id}) => id))]
  return data.seats.flatMap(({role, seat, place}) => {
    if (role === '' || known.includes(role)) return []
    const hint = hintFor(role, known)
    return [
      {
        code: 'role-unknown',
        severity: 'error',
        concern: 'configuration',
        message: `row ${place.line - 1}, column \`role\`: no file in \`characters\` has the id \`${role}\` that seat \`${seat}\` has`,
        place,
        ...(hint ? {hint} : {}),
      } as const,
    ]
  })
}

const characters: Check = ({characters: all}) =>
  all.flatMap((one, at) => {
    const first = all.slice(0, at).find(({id, language}) => id === one.id && language === one.language)
    if (!first) return []
    const place = {file: one.file, line: 1, column: 1, ...one.places['id']}
    const related = [{place: {file: first.file, line: 1, column: 1, ...first.places['id']}, message: 'the other'}]
    return [
      {
        code: 'id-duplicate',
        severity: 'error',
        concern: 'configuration',
        message: `two characters have the id \`${one.id}\``,
        place,
        related,
      } as const,
    ]
  })

const checks: readonly Check[] = [terms, sources, archives, reveals, answers, roles, characters]

function unknown(
  data: CommitteeData,
  file: DataFile,
  path: Path,
  code: string,
  message: string,
  id: string,
  known: readonly string[],
): readonly Diagnostic[] {
  return known.includes(id) ? [] : [told(data, file, path, code, message, hintFor(id, known))]
}

function told(
  data: CommitteeData,
  file: DataFile,
  path: Path,
  code: string,
  message: string,
  hint?: string,
): Diagnostic {
  const place = data.placeOf(file, path)
  return {
    code,
    severity: 'error',
    concern: 'configuration',
    message,
    ...(place ? {place} : {}),
    ...(hint ? {hint} : {}),
  }
}
