import {rm, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {isUserError} from '../base/index.js'
import {homeOfProgram} from './home.js'
import {makeFolder} from './makeFolder.js'
import {openProject} from './project.js'
import {takeBuiltIn, takeSnapshot} from './snapshot.js'
import {openWorkshop} from './workshop.js'

export interface Finding {
  readonly well: boolean
  readonly what: string
  readonly advice?: string
}

/** Oldest release of Node on which the program runs. */
const oldestNode = [20, 19] as const

/** Looks at the machine, the fonts and the folder. Nothing is changed but a file that is removed again. */
export async function examine(root: string): Promise<readonly Finding[]> {
  return [node(), ...(await project(root)), await writable(root)]
}

function node(): Finding {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  const well = major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1])
  return {well, what: `Node ${process.versions.node}`, advice: `install Node ${oldestNode.join('.')} or later`}
}

async function project(root: string): Promise<readonly Finding[]> {
  try {
    const opened = openProject(await takeSnapshot(root), await takeBuiltIn(homeOfProgram()))
    const errors = opened.diagnostics.filter(({severity}) => severity === 'error').length
    if (!opened.value)
      return [{well: false, what: `${root}/dossier.yml has ${errors} errors`, advice: 'run `dossier check`'}]
    const committees = opened.value.committees.map(({folder}) => folder)
    const found = {
      well: errors === 0,
      what: `${root}/dossier.yml, committees: ${committees.join(', ') || 'none'}`,
      advice: 'run `dossier check`',
    }
    const {faces} = openWorkshop(opened.value).value
    return [
      found,
      ...faces.families.map(
        (family): Finding => fontFinding(family, () => faces.find({family, weight: 'regular', italic: false})),
      ),
    ]
  } catch (error) {
    if (!isUserError(error)) throw error
    return [{well: false, what: error.message, ...(error.hint ? {advice: error.hint} : {})}]
  }
}

function fontFinding(family: string, load: () => unknown): Finding {
  try {
    load()
    return {well: true, what: `font ${family}`}
  } catch (error) {
    return {
      well: false,
      what: `font ${family}: ${error instanceof Error ? error.message : String(error)}`,
      advice: 'see fonts/fonts.yml',
    }
  }
}

async function writable(root: string): Promise<Finding> {
  const folder = join(root, 'output')
  const probe = join(folder, `.probe-${process.pid}`)
  try {
    makeFolder(folder)
    await writeFile(probe, '')
    await rm(probe)
    return {well: true, what: `${folder} can be written`}
  } catch {
    return {well: false, what: `${folder} cannot be written`, advice: 'name another folder with --output'}
  }
}
