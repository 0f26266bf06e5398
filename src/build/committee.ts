import {type Diagnostic, isError, type LanguageCode, type Outcome, type Path} from '../base/index.js'
import type {Chapter, Character, CommitteeData, Conference, DataFile, Located, Seat, Work} from '../model/index.js'
import {
  readArchives,
  readBibliography,
  readCommittee,
  readCrisis,
  readFacts,
  readGlossary,
  readPeople,
  readQuiz,
  readRop,
  readRoster,
  readSchedule,
  readScoring,
} from '../read/index.js'
import {brokenEncoding} from './encoding.js'
import {includeFiles} from './include.js'
import type {Keep} from './keep.js'
import {keepLocated} from './keepLocated.js'
import {brokenLinks} from './links.js'
import {checkRoster} from './packets/checkRoster.js'
import type {CommitteeFolder} from './project.js'
import {filesIn, filesOfCharacters, filesOfText, namedTexts, proseOf} from './proseFiles.js'
import {type Snapshot, textOf} from './snapshot.js'
import {twinMarks} from './twinMarks.js'

/** Reads one committee's folder. A folder whose `committee.yml` cannot be read still gives its diagnostics. */
export function openCommittee(snapshot: Snapshot, folder: string, conference: Conference, keep: Keep): CommitteeFolder {
  const diagnostics: Diagnostic[] = []
  const take = <T>(outcome: Outcome<T>): T => {
    diagnostics.push(...outcome.diagnostics)
    return outcome.value
  }
  const desk: Desk = {snapshot, base: `content/${folder}`, keep, take}
  const places = new Map<DataFile, Located<unknown>['placeOf']>()
  const data = <T>(name: DataFile, file: string, reader: DataReader<T>): T | undefined => {
    const located = dataOf(desk, file, reader)
    if (located) places.set(name, located.placeOf)
    return located?.value
  }
  const committee = data('committee', 'committee.yml', readCommittee)
  const read: CommitteeData = {
    committee: committee ?? emptyCommittee(folder),
    glossary: data('glossary', 'glossary.yml', readGlossary) ?? [],
    people: data('people', 'people.yml', readPeople) ?? [],
    facts: data('facts', 'facts.yml', readFacts) ?? [],
    archives: data('archives', 'archives.yml', readArchives) ?? [],
    works: worksOf(desk),
    seats: rosterOf(desk),
    characters: charactersOf(desk),
    ...optional('crisis', data('crisis', 'crisis.yml', readCrisis)),
    ...optional('rop', data('rop', 'rop.yml', readRop)),
    ...optional('schedule', data('schedule', 'schedule.yml', readSchedule)),
    ...optional('scoring', data('scoring', 'scoring.yml', readScoring)),
    ...optional('quiz', data('quiz', 'quiz.yml', readQuiz)),
    placeOf: (file: DataFile, path: Path) => places.get(file)?.(path),
  }
  diagnostics.push(
    ...brokenEncoding(snapshot, `${desk.base}/`),
    ...brokenLinks(read),
    ...checkRoster(snapshot, desk.base, read),
  )
  const chapters = committee ? chaptersOf(desk, read, conference) : []
  diagnostics.push(...twinMarks(chapters))
  return {folder, data: read, chapters, languages: languagesThere(conference, read, chapters), diagnostics}
}

/** What every reader of a folder needs. */
interface Desk {
  readonly snapshot: Snapshot
  /** `content/<folder>`. */
  readonly base: string
  readonly keep: Keep
  readonly take: <T>(outcome: Outcome<T>) => T
}

type DataReader<T> = (source: {readonly file: string; readonly text: string}) => Outcome<Located<T> | undefined>

/** A data file by its name or its twin ending (`.yaml` for `.yml`). */
function dataOf<T>({snapshot, base, keep, take}: Desk, name: string, reader: DataReader<T>): Located<T> | undefined {
  const file = [`${base}/${name}`, `${base}/${name.replace(/\.yml$/u, '.yaml')}`].find((path) =>
    snapshot.files.has(path),
  )
  if (!file) return undefined
  return take(keepLocated(keep, name, {file, text: textOf(snapshot, file) ?? ''}, reader))
}

function optional<K extends string, T>(key: K, value: T | undefined): {readonly [P in K]?: T} {
  return (value === undefined ? {} : {[key]: value}) as {readonly [P in K]?: T}
}

function worksOf({snapshot, base, keep, take}: Desk): readonly Work[] {
  return ['bibliography.bib', 'bibliography.json'].flatMap((name) => {
    const file = `${base}/${name}`
    const text = textOf(snapshot, file)
    return text === undefined ? [] : take(keep.of('works', [file, text], () => readBibliography({file, text})))
  })
}

function rosterOf({snapshot, base, take}: Desk): readonly Seat[] {
  const bytes = snapshot.files.get(`${base}/roster.csv`)
  return bytes ? take(readRoster({file: `${base}/roster.csv`, bytes})) : []
}

function charactersOf({snapshot, base, keep, take}: Desk): readonly Character[] {
  return filesOfCharacters(snapshot, base).map(({file, language}) =>
    take(proseOf(snapshot, keep, {kind: 'character', file, language})),
  )
}

function chaptersOf(
  {snapshot, base, keep, take}: Desk,
  data: CommitteeData,
  conference: Conference,
): readonly Chapter[] {
  return namedTexts(data.committee).flatMap((text) => {
    const {name, folder, key, at} = text
    const found = filesOfText(snapshot, base, text, conference).map(({file, language}) =>
      take(includeFiles(take(proseOf(snapshot, keep, {kind: 'chapter', file, language})), snapshot)),
    )
    if (found.length === 0) {
      const place = data.placeOf('committee', [key, at])
      const there = filesIn(snapshot, `${base}/${folder}/`).map(({file}) =>
        file.replace(/^.*\/|\.(?:en|ru)\.md$/gu, ''),
      )
      take({value: undefined, diagnostics: [missingChapter(name, `${base}/${folder}`, there, place)]})
    }
    return found
  })
}

function missingChapter(
  name: string,
  folder: string,
  there: readonly string[],
  place: Diagnostic['place'],
): Diagnostic {
  const names = [...new Set(there)]
  return {
    code: 'chapter-missing',
    severity: 'error',
    concern: 'resource',
    message: `no file \`${folder}/${name}.<language>.md\``,
    ...(place ? {place} : {}),
    ...(names.length
      ? {
          hint: `there is ${names
            .slice(0, 12)
            .map((one) => `\`${one}\``)
            .join(', ')}`,
        }
      : {}),
  }
}

function languagesThere(
  conference: Conference,
  {committee}: CommitteeData,
  chapters: readonly Chapter[],
): readonly LanguageCode[] {
  const names = [...committee.letters, ...committee.chapters, ...committee.sources]
  return conference.languages.filter((language) =>
    names.every((name) =>
      chapters.some((chapter) => chapter.language === language && chapter.file.endsWith(`/${name}.${language}.md`)),
    ),
  )
}

/** A committee of which nothing is known but what it is called. */
export function emptyCommittee(folder: string): CommitteeData['committee'] {
  return {
    id: folder,
    title: {en: folder, ru: folder},
    people: [],
    topics: [],
    letters: [],
    chapters: [],
    sources: [],
    questions: [],
    reading: [],
    caucuses: [],
    factions: [],
    picture_credits: [],
    documents: [],
  }
}

export const failed = (folder: CommitteeFolder): boolean => folder.diagnostics.some(isError)
