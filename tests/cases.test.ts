import {existsSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath, pathToFileURL} from 'node:url'
import {describe, expect, test} from 'vitest'
import {type Answer, type Case, parseCases, trimAnswer, withAnswers} from './harness/caseFile.js'

const here = fileURLToPath(new URL('.', import.meta.url))

/** `ACCEPT=1` writes every answer anew, `ACCEPT=new` only those that are missing. */
const accept = process.env['ACCEPT'] ?? ''
if (accept && process.env['CI']) throw new Error('answers are accepted by people, never by CI')

for (const kind of namesIn(join(here, 'cases')).filter((name) => !name.includes('.'))) {
  const home = join(here, 'harness', 'kinds', `${kind}.ts`)
  for (const name of namesIn(join(here, 'cases', kind)).filter((one) => one.endsWith('.case'))) {
    const file = join(here, 'cases', kind, name)
    describe(`${kind}/${name}`, () => {
      if (!existsSync(home))
        test('has a kind', () =>
          expect.fail(`tests/harness/kinds/${kind}.ts is missing: it says what answers the cases of this folder`))
      else if (accept) test('takes its answers', async () => acceptAll(file, await answerOf(home)))
      else for (const question of casesIn(file)) test(question.name, async () => check(question, await answerOf(home)))
    })
  }
}

/** A file that cannot be read as cases fails by itself and lets the others answer. */
function casesIn(file: string): readonly Case[] {
  try {
    return parseCases(readFileSync(file, 'utf8'))
  } catch (error) {
    test('can be read', () => Promise.reject(error))
    return []
  }
}

async function check(question: Case, answer: Answer): Promise<void> {
  const actual = trimAnswer(await answer(question))
  if (question.answer === undefined)
    expect.fail(`no answer yet; it would be:\n\n${actual}\n\nRun \`npm run accept\` if that is right.`)
  expect(actual).toBe(question.answer)
}

async function acceptAll(file: string, answer: Answer): Promise<void> {
  const source = readFileSync(file, 'utf8')
  const open = parseCases(source).filter((question) => accept !== 'new' || question.answer === undefined)
  const answers = new Map<string, string>()
  for (const question of open) answers.set(question.name, await answer(question))
  const next = withAnswers(source, answers)
  if (next !== source) writeFileSync(file, next)
}

async function answerOf(home: string): Promise<Answer> {
  const kind: {readonly answer?: unknown} = await import(pathToFileURL(home).href)
  if (typeof kind.answer !== 'function') throw new Error(`${home} exports no function \`answer\``)
  return kind.answer as Answer
}

function namesIn(folder: string): string[] {
  return existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => !name.startsWith('.'))
        .sort()
    : []
}
