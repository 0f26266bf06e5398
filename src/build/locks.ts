import {execFileSync} from 'node:child_process'
import {readFileSync} from 'node:fs'
import {isAbsolute, relative, resolve} from 'node:path'
import {type Diagnostic, type Outcome, UserError} from '../base/index.js'
import type {LockRequest} from '../model/index.js'
import type {Job} from './plan.js'
import type {Project} from './project.js'

/** The lock that a paper is to have, if any. */
export function lockOf({committees}: Project, {folder, request}: Job): LockRequest | undefined {
  return committees.find((one) => one.folder === folder)?.data.committee.documents[request]?.lock
}

/** The password of a lock. It is read where it is used, and never kept, sent or printed. */
export function passwordOf(root: string, lock: LockRequest): string {
  const found = findPassword(root, lock)
  if (found.value === undefined) throw new UserError(found.trouble, found.hint, 'configuration')
  return found.value
}

/** Takes out the papers whose password is not there: they are never printed without one. */
export function withPasswords(project: Project, jobs: readonly Job[]): Outcome<readonly Job[]> {
  const diagnostics = new Map<string, Diagnostic>()
  const value = jobs.filter((job) => {
    const lock = lockOf(project, job)
    if (!lock) return true
    const found = findPassword(project.snapshot.root, lock)
    const trouble = found.value === undefined ? {code: 'lock-missing', ...found} : exposure(project.snapshot.root, lock)
    if (trouble) diagnostics.set(`${job.folder} ${job.request}`, toDiagnostic(trouble, project, job))
    return !trouble
  })
  return {value, diagnostics: [...diagnostics.values()]}
}

type Found = {readonly value: string} | {readonly value?: undefined; readonly trouble: string; readonly hint: string}

function findPassword(root: string, {env, file}: LockRequest): Found {
  if (env !== undefined) {
    const value = process.env[env]
    return value
      ? {value}
      : {
          trouble: `the variable \`${env}\` of the environment holds no password`,
          hint: `set it before the build: \`read -rs ${env} && export ${env}\``,
        }
  }
  const path = resolve(root, file ?? '')
  try {
    const value = readFileSync(path, 'utf8').replace(/\r?\n$/u, '')
    return value === '' ? {trouble: `\`${file}\` holds no password`, hint: 'write it there on one line'} : {value}
  } catch {
    return {
      trouble: `cannot read the password in \`${file}\``,
      hint: 'name a file outside the text, or a variable of the environment with `env`',
    }
  }
}

interface Trouble {
  readonly code: string
  readonly trouble: string
  readonly hint: string
}

/** A password that is kept with the text is known to all who have the text. */
function exposure(root: string, {file}: LockRequest): Trouble | undefined {
  if (file === undefined) return undefined
  const path = resolve(root, file)
  const inside = relative(root, path)
  if (inside.startsWith('..') || isAbsolute(inside)) return undefined
  const hint = 'move it out of the folder of the conference, or name it in `.gitignore`'
  if (/^(?:content|templates|fonts|output)[\\/]/u.test(inside))
    return {code: 'lock-exposed', trouble: `the password in \`${file}\` lies with the text`, hint}
  return isIgnored(root, path)
    ? undefined
    : {code: 'lock-exposed', trouble: `the password in \`${file}\` lies with the conference`, hint}
}

/** Whether git passes a file over. Where there is no git a folder is copied as it is, passwords and all. */
function isIgnored(root: string, path: string): boolean {
  try {
    execFileSync('git', ['check-ignore', '-q', '--', path], {cwd: root, stdio: 'ignore'})
    return true
  } catch {
    return false
  }
}

function toDiagnostic({code, trouble, hint}: Trouble, {committees}: Project, {folder, request}: Job): Diagnostic {
  const place = committees
    .find((one) => one.folder === folder)
    ?.data.placeOf('committee', ['documents', request, 'lock'])
  return {code, severity: 'error', concern: 'configuration', message: trouble, ...(place ? {place} : {}), hint}
}
