import {mkdirSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {argv} from 'node:process'
import {pathToFileURL} from 'node:url'
import {z} from '../src/base/index.js'
import {
  archivesSchema,
  characterSchema,
  committeeSchema,
  conferenceSchema,
  crisisSchema,
  factsSchema,
  fontsSchema,
  glossarySchema,
  peopleSchema,
  quizSchema,
  ropSchema,
  scheduleSchema,
  scoringSchema,
  templateSchema,
} from '../src/model/index.js'
import {themeSchema} from '../src/theme/index.js'

// JSON Schemas of the data files, for editors that check and complete YAML as it is written. Made from the schemas that
// the program itself checks with:
//
//     npx esbuild scripts/schemas.ts --bundle --platform=node --format=esm | node --input-type=module

const schemas: {readonly [name: string]: z.ZodType} = {
  dossier: conferenceSchema,
  committee: committeeSchema,
  glossary: glossarySchema,
  people: peopleSchema,
  facts: factsSchema,
  archives: archivesSchema,
  crisis: crisisSchema,
  rop: ropSchema,
  schedule: scheduleSchema,
  scoring: scoringSchema,
  quiz: quizSchema,
  character: characterSchema,
  template: templateSchema,
  fonts: fontsSchema,
  theme: themeSchema,
}

/** The text of every schema file by its name: the same each time. */
export function schemaFiles(): {readonly [name: string]: string} {
  return Object.fromEntries(
    Object.entries(schemas).map(([name, schema]) => [`${name}.schema.json`, schemaText(name, schema)]),
  )
}

export function writeSchemas(folder: string): void {
  mkdirSync(folder, {recursive: true})
  for (const [name, text] of Object.entries(schemaFiles())) writeFileSync(join(folder, name), text)
}

function schemaText(name: string, schema: z.ZodType): string {
  const {$schema, ...rest} = z.toJSONSchema(schema, {io: 'input', target: 'draft-7'})
  return `${JSON.stringify({$schema, title: `${name}.yml`, ...rest}, undefined, 2)}\n`
}

// Through a pipe there is no script; by name it is this file.
const script = argv[1]
if (script === undefined || script === '-' || import.meta.url === pathToFileURL(script).href) writeSchemas('schemas')
