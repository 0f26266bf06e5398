/** One question to the program: what goes in, and the answer that a reader has agreed to. */
export interface Case {
  readonly name: string
  readonly settings: ReadonlyMap<string, string>
  readonly input: string
  /** `undefined` while the case is new and has no answer yet. */
  readonly answer: string | undefined
}

/** What `tests/harness/kinds/<kind>.ts` exports under the name `answer`. */
export type Answer = (question: Case) => string | Promise<string>

/** `--- what the case shows` begins a case; a `=>` alone on its line begins the answer. */
const heading = /^--- (\S.*)$/u
const arrow = '=>'

/** Reads a `.case` file. Prose above the first case is for people and is skipped. */
export function parseCases(source: string): Case[] {
  const cases = split(source).cases.map(({name, question, answer}) => ({
    name,
    ...parseQuestion(question, name),
    answer: answer && trim(answer),
  }))
  const twice = cases.find(({name}, at) => cases.findIndex((other) => other.name === name) !== at)
  if (twice) throw new Error(`two cases are called \`${twice.name}\``)
  return cases
}

/** The same file with the answers given; questions and every other answer stay as they are. */
export function withAnswers(source: string, answers: ReadonlyMap<string, string>): string {
  const {preface, cases} = split(source)
  const parts = cases.map(({name, question, answer}) => {
    const given = answers.get(name) ?? (answer && trim(answer))
    const head = `--- ${name}\n${question.join('\n').trimEnd()}\n`
    return given === undefined ? head : `${head}${arrow}\n${checked(given, name)}\n`
  })
  return [...(preface.trim() === '' ? [] : [`${preface.trimEnd()}\n`]), ...parts].join('\n')
}

/** An answer as it is compared and kept: without empty lines at its ends or spaces at its very end. */
export function trimAnswer(answer: string): string {
  return trim(answer.replace(/\r\n?/gu, '\n').split('\n'))
}

interface Parts {
  readonly name: string
  readonly question: string[]
  answer: string[] | undefined
}

function split(source: string): {preface: string; cases: Parts[]} {
  const preface: string[] = []
  const cases: Parts[] = []
  for (const line of source.split(/\r?\n/u)) {
    const name = heading.exec(line)?.[1]
    const open = cases.at(-1)
    if (name !== undefined) cases.push({name: name.trim(), question: [], answer: undefined})
    else if (!open) preface.push(line)
    else if (open.answer) open.answer.push(line)
    else if (line.trimEnd() === arrow) open.answer = []
    else open.question.push(line)
  }
  return {preface: preface.join('\n'), cases}
}

/** Settings stand directly under the name; an empty line parts them from the input. */
function parseQuestion(lines: readonly string[], name: string): {settings: Map<string, string>; input: string} {
  const blank = lines.findIndex((line) => line.trim() === '')
  const end = blank < 0 ? lines.length : blank
  return {settings: new Map(lines.slice(0, end).map((line) => pair(line, name))), input: trim(lines.slice(end))}
}

function pair(line: string, name: string): [string, string] {
  const [, key, value] = /^([\w-]+):\s*(.*)$/u.exec(line) ?? []
  if (key === undefined || value === undefined)
    throw new Error(`case \`${name}\`: expected \`key: value\` or an empty line before the input, got \`${line}\``)
  return [key, value.trim()]
}

/** Takes away empty lines before and after; the first line keeps its indent. */
function trim(lines: readonly string[]): string {
  return lines
    .join('\n')
    .replace(/^(?:[^\S\n]*\n)+/u, '')
    .trimEnd()
}

function checked(answer: string, name: string): string {
  if (answer.split('\n').some((line) => heading.test(line)))
    throw new Error(`case \`${name}\`: a line of the answer would begin another case; let its kind indent it`)
  return trimAnswer(answer)
}
