import type {Diagnostic, LanguageCode} from '../base/index.js'
import type {CommitteeFolder} from './project.js'

/**
 * Says why a committee is not printed in a language of the conference: texts that have no twin in it. One text that was
 * forgotten would else take a whole edition away without a word.
 */
export function editionsLeftOut(committee: CommitteeFolder, languages: Iterable<LanguageCode>): readonly Diagnostic[] {
  return [...languages].flatMap((language) => told(committee, language))
}

function told({chapters, data, folder}: CommitteeFolder, language: LanguageCode): readonly Diagnostic[] {
  const {letters, chapters: texts, sources} = data.committee
  const names = [...letters, ...texts, ...sources]
  const inIt = chapters.filter((one) => one.language === language)
  const lacking = chapters.filter(
    (one) =>
      one.language !== language &&
      !inIt.some(({file}) => file === one.file.replace(/\.[a-z]{2}\.md$/u, `.${language}.md`)),
  )
  if (names.length === 0 || lacking.length === 0) return []
  const begun = inIt.length > 0 || data.characters.some((one) => one.language === language)
  if (!begun) return [untranslated(folder, language, lacking.length)]
  return lacking.map(({file, places}) => ({
    code: 'twin-missing',
    severity: 'warning',
    concern: 'translation',
    message: `there is no \`${file.replace(/\.[a-z]{2}\.md$/u, `.${language}.md`)}\`: nothing is printed in \`${language}\``,
    place: places['title'] ?? {file, line: 1, column: 1},
    hint: 'write its twin, or name the `editions` of each document',
  }))
}

const untranslated = (folder: string, language: LanguageCode, count: number): Diagnostic => ({
  code: 'twin-missing',
  severity: 'info',
  concern: 'translation',
  message: `nothing is printed in \`${language}\`: none of the ${count} texts of the committee has a twin in it`,
  place: {file: `content/${folder}/committee.yml`, line: 1, column: 1},
})
