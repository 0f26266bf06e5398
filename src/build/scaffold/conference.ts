import type {Files} from './index.js'

/** `dossier.yml` of a new conference. */
export function conferenceFiles(title: string): Files {
  const name = JSON.stringify(title.charAt(0).toUpperCase() + title.slice(1))
  return {
    'dossier.yml': `# The conference: everything here stands in the papers of all its committees.
title:
  en: ${name}
  ru: ${name}
version: "1.0"
languages: [en, ru]
editions: [en, ru, ru-en]

# A closed list: a mark that is not here is an error.
audiences: [public, committee, "faction:*", "role:*", dais, backroom, secretariat, press, student, teacher]

theme: sober
paper: A4
people:
  - role: {en: Secretary-General, ru: Генеральный секретарь}
    name: {en: Your Name, ru: Ваше Имя}
sensitivity:
  en: The papers speak of real events and real people. Tell the dais if a subject is too near.
  ru: В материалах речь идёт о подлинных событиях и людях. Если тема вам близка, скажите об этом президиуму.
`,
    '.gitignore': 'output/\n',
  }
}
