import {type Diagnostic, isError, type LanguageCode, type Outcome, type Path} from '../base/index.js'
import type {Chapter, Character, CommitteeData, Conference, DataFile, Located, Seat, Work} from '../model/index.js'
import {
  readArchives, readBibliography, readChapter, readCharacter, readCommittee, readCrisis, readFacts, readGlossary,
  readPeople, readQuiz, readRoster, readRop, readSchedule, readScoring,
} from '../read/index.js'
import {includeFiles} from './include.js'
import type {CommitteeFolder} from './project.js'
import {type Snapshot, textOf} from './snapshot.js'

/** Reads one committee's folder. A folder whose `committee.yml` cannot be read still gives its diagnostics. */
export function openCommittee(snapshot: Snapshot, folder: string, conference: Conference): CommitteeFolder {
  const base = `content/${folder}`
  const diagnostics: Diagnostic[] = []
  const take = <T>(outcome: Outcome<T>): T => {
    diagnostics.push(...outcome.diagnostics)
    return outcome.value
  }
  const places = new Map<DataFile, Located<unknown>['placeOf']>()
  const data = <T>(name: DataFile, file: string, reader: (source: {file: string; text: string}) => Outcome<Located<T> | undefined>): T | undefined => {
    const path = existing(snapshot, `${base}/${file}`)
    if (!path) return undefined
    const located = take(reader({file: path, text: textOf(snapshot, path) ?? ''}))
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
    works: worksOf(snapshot, base, take),
    seats: rosterOf(snapshot, base, take),
    characters: charactersOf(snapshot, base, take),
    ...optional('crisis', data('crisis', 'crisis.yml', readCrisis)),
    ...optional('rop', data('rop', 'rop.yml', readRop)),
    ...optional('schedule', data('schedule', 'schedule.yml', readSchedule)),
    ...optional('scoring', data('scoring', 'scoring.yml', readScoring)),
    ...optional('quiz', data('quiz', 'quiz.yml', readQuiz)),
    placeOf: (file: DataFile, path: Path) => places.get(file)?.(path),
  }
  const chapters = committee ? chaptersOf(snapshot, base, read, conference, take) : []
  return {folder, data: read, chapters, languages: languagesThere(conference, read, chapters), diagnostics}
}

type Take = <T>(outcome: Outcome<T>) => T

/** The file, or its twin ending (`.yaml` for `.yml`). */
function existing(snapshot: Snapshot, path: string): string | undefined {
  return [path, path.replace(/\.yml$/u, '.yaml')].find((file) => snapshot.files.has(file))
}

function optional<K extends string, T>(key: K, value: T | undefined): {readonly [P in K]?: T} {
  return (value === undefined ? {} : {[key]: value}) as {readonly [P in K]?: T}
}

function worksOf(snapshot: Snapshot, base: string, take: Take): readonly Work[] {
  return ['bibliography.bib', 'bibliography.json'].flatMap((name) => {
    const text = textOf(snapshot, `${base}/${name}`)
    return text === undefined ? [] : take(readBibliography({file: `${base}/${name}`, text}))
  })
}

function rosterOf(snapshot: Snapshot, base: string, take: Take): readonly Seat[] {
  const bytes = snapshot.files.get(`${base}/roster.csv`)
  return bytes ? take(readRoster({file: `${base}/roster.csv`, bytes})) : []
}

function charactersOf(snapshot: Snapshot, base: string, take: Take): readonly Character[] {
  return filesIn(snapshot, `${base}/characters/`).map(({file, language}) =>
    take(readCharacter({file, language, text: textOf(snapshot, file) ?? ''})),
  )
}

/** Markdown files of a folder that bear a language: `10-history.ru.md`. */
function filesIn(snapshot: Snapshot, folder: string): {readonly file: string; readonly language: LanguageCode}[] {
  return [...snapshot.files.keys()].flatMap((file) => {
    const language = /\.(en|ru)\.md$/u.exec(file)?.[1] as LanguageCode | undefined
    return language && file.startsWith(folder) && !file.slice(folder.length).includes('/') ? [{file, language}] : []
  })
}

function chaptersOf(snapshot: Snapshot, base: string, data: CommitteeData, conference: Conference, take: Take): readonly Chapter[] {
  const {letters, chapters, sources} = data.committee
  const wanted = [
    ...letters.map((name, at) => ({name, folder: 'chapters', key: 'letters', at})),
    ...chapters.map((name, at) => ({name, folder: 'chapters', key: 'chapters', at})),
    ...sources.map((name, at) => ({name, folder: 'sources', key: 'sources', at})),
  ]
  return wanted.flatMap(({name, folder, key, at}) => {
    const found = conference.languages.flatMap((language) => {
      const file = `${base}/${folder}/${name}.${language}.md`
      const text = textOf(snapshot, file)
      return text === undefined ? [] : [take(includeFiles(take(readChapter({file, language, text})), snapshot))]
    })
    if (found.length === 0) {
      const place = data.placeOf('committee', [key, at])
      const there = filesIn(snapshot, `${base}/${folder}/`).map(({file}) => file.replace(/^.*\/|\.(?:en|ru)\.md$/gu, ''))
      take({value: undefined, diagnostics: [missingChapter(name, `${base}/${folder}`, there, place)]})
    }
    return found
  })
}

function missingChapter(name: string, folder: string, there: readonly string[], place: Diagnostic['place']): Diagnostic {
  const names = [...new Set(there)]
  return {
    code: 'chapter-missing',
    severity: 'error',
    concern: 'resource',
    message: `no file \`${folder}/${name}.<language>.md\``,
    ...(place ? {place} : {}),
    ...(names.length ? {hint: `there is ${names.slice(0, 12).map((one) => `\`${one}\``).join(', ')}`} : {}),
  }
}

function languagesThere(conference: Conference, {committee}: CommitteeData, chapters: readonly Chapter[]): readonly LanguageCode[] {
  const names = [...committee.letters, ...committee.chapters, ...committee.sources]
  return conference.languages.filter((language) =>
    names.every((name) => chapters.some((chapter) => chapter.language === language && chapter.file.endsWith(`/${name}.${language}.md`))),
  )
}

function emptyCommittee(folder: string): CommitteeData['committee'] {
  return {
    id: folder, title: {en: folder, ru: folder}, people: [], topics: [], letters: [], chapters: [], sources: [], questions: [],
    reading: [], caucuses: [], factions: [], picture_credits: [], documents: [],
  }
}

export const failed = (folder: CommitteeFolder): boolean => folder.diagnostics.some(isError)
