import {type Command, InvalidArgumentError, Option} from 'commander'
import {type Edition, editions} from '../base/index.js'
import type {BuildOptions, Selection} from '../build/index.js'
import {type Format, formats} from './formats/index.js'

/** Options shared by the commands that read a project. */
export interface ProjectOptions {
  readonly root: string
  readonly committee?: readonly string[]
  readonly document?: readonly string[]
  readonly edition?: readonly Edition[]
  readonly audience?: readonly string[]
  readonly strict?: boolean
  readonly format: Format
  readonly output?: string
  readonly jobs?: number
}

export function addSelection(command: Command): Command {
  return command
    .option('-r, --root <folder>', 'folder of the conference', '.')
    .option('-c, --committee <name...>', 'only these committees', listed)
    .option('-d, --document <name...>', 'only these documents', listed)
    .option('-e, --edition <edition...>', `only these editions: ${editions.join(', ')}`, listedEditions)
    .option('-a, --audience <name...>', 'only what is for these audiences', listed)
}

/** Names may be given one after another or with commas between them. */
function listed(text: string, before: readonly string[] = []): readonly string[] {
  const names = text.split(',').map((name) => name.trim())
  return [...before, ...names.filter((name) => name !== '')]
}

function listedEditions(text: string, before: readonly Edition[] = []): readonly Edition[] {
  const named = listed(text).map((name) => {
    const edition = editions.find((known) => known === name)
    if (!edition) throw new InvalidArgumentError(`expected some of ${editions.join(', ')}.`)
    return edition
  })
  return [...before, ...named]
}

export function addReporting(command: Command): Command {
  return command
    .option('--strict', 'count warnings as errors')
    .addOption(new Option('--format <format>', 'form of the messages').choices([...formats]).default('human'))
}

export function addOutput(command: Command): Command {
  return command
    .option('-o, --output <folder>', 'where the papers go (default: output below the root)')
    .option('-j, --jobs <count>', 'threads (default: as many as there are cores)', wholeNumber)
}

export function wholeNumber(text: string): number {
  const number = Number(text)
  if (!Number.isInteger(number) || number < 1 || number > 256)
    throw new InvalidArgumentError('expected a whole number from 1 to 256.')
  return number
}

export function selectionOf({committee, document, edition, audience}: ProjectOptions): Selection {
  return {
    ...(committee ? {committees: committee} : {}),
    ...(document ? {documents: document} : {}),
    ...(edition ? {editions: edition} : {}),
    ...(audience ? {audiences: audience} : {}),
  }
}

export function buildOptionsOf(options: ProjectOptions): BuildOptions {
  return {
    root: options.root,
    selection: selectionOf(options),
    strict: options.strict ?? false,
    ...(options.output ? {output: options.output} : {}),
    ...(options.jobs ? {jobs: options.jobs} : {}),
  }
}
