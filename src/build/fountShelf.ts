import {readFileSync} from 'node:fs'
import {deserialize, serialize} from 'node:v8'
import type {Faces, Fount, FountMemory, FountTables} from '../metrics/index.js'
import {besideProgram, programFile} from './besideProgram.js'
import {writeWhole} from './output.js'

/** Founts of the program's own fonts as they were filled before, of whatever project: glyphs, advances, kerns of pairs. */
export interface FountShelf {
  /** What is known of the founts of a font; nothing of one that a project brings. */
  readonly memoryOf: (file: string) => FountMemory | undefined
  /** Keeps what has become known. */
  readonly save: (faces: Faces) => Promise<void>
}

type Founts = ReadonlyMap<string, FountTables>

/** Founts kept: those of some themes. Each is some 10 KB. */
const mostFounts = 64
/** Characters of a fount that is kept: its tables must have room for those of other texts. */
const mostCharacters = 256
/** A fount is worth writing anew when it has so many times the pairs. */
const worthWriting = 1.25

/** Read when the first fount is made, for every build begins with one. */
export function openFountShelf(file = besideProgram(programFile, 'founts')): FountShelf {
  let founts: Founts | undefined
  const known = (): Founts => {
    founts ??= readFounts(file)
    return founts
  }
  return {
    memoryOf: (font) => (isOwn(font) ? (name) => known().get(name) : undefined),
    async save(faces) {
      const used = [...faces.opened()].filter((one) => isOwn(one.file)).flatMap(({face}) => face.named())
      const roomy = used.filter(([, fount]) => fount.characters <= mostCharacters)
      if (!file || !roomy.some(([name, fount]) => hasGrown(fount, known().get(name)))) return
      const fresh = new Map(roomy.map(([name, fount]) => [name, fount.tables()]))
      const all = [...fresh, ...[...known()].filter(([name]) => !fresh.has(name))]
      await writeWhole(file, serialize(new Map(all.slice(0, mostFounts)))).catch(() => undefined)
    },
  }
}

const isOwn = (file: string): boolean => file.startsWith('npm:')

const hasGrown = (fount: Fount, before: FountTables | undefined): boolean =>
  fount.size > (before?.pairs.length ?? 0) * worthWriting

/** None of a file that cannot be read: founts are filled anew. */
function readFounts(file: string | undefined): Founts {
  try {
    const value: unknown = file && deserialize(readFileSync(file))
    return value instanceof Map ? (value as Founts) : new Map()
  } catch {
    return new Map()
  }
}
