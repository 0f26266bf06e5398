// The data files of a conference and its committees. Each schema is checked at the door (`read`), gives the JSON Schema
// of the same name under `schemas/`, and is the one definition of its type. Prose fields hold Markdown: `assemble`
// parses them where a template places them.

export * from './archives.js'
export * from './character.js'
export * from './committee.js'
export * from './committeeData.js'
export * from './conference.js'
export * from './crisis.js'
export * from './document.js'
export * from './facts.js'
export * from './fonts.js'
export * from './glossary.js'
export * from './people.js'
export * from './quiz.js'
export * from './rop.js'
export * from './roster.js'
export * from './schedule.js'
export * from './scoring.js'
export * from './template.js'
export * from './work.js'
