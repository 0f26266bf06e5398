import {bug, remember} from '../base/index.js'
import {Face, type Weight} from './face.js'
import type {FountMemory} from './fountTables.js'

/** Files of one family, by style; what is absent has no true face and is never imitated. */
export interface Family {
  readonly regular: string
  readonly italic?: string | undefined
  readonly semibold?: string | undefined
  readonly 'semibold-italic'?: string | undefined
  readonly bold?: string | undefined
  readonly 'bold-italic'?: string | undefined
  /** Families asked, in order, for a character that this one has not. */
  readonly fallback?: readonly string[]
}

export interface FaceRequest {
  readonly family: string
  readonly weight: 'regular' | 'semibold' | 'bold'
  readonly italic: boolean
}

export interface Found {
  readonly face: Face
  /** What was asked for, when the family has no such style (or there is no such family) and the nearest was taken. */
  readonly missing?: string
}

export interface Faces {
  /** The face of a style, or the nearest true one. */
  find(request: FaceRequest): Found
  /** A face by its key. */
  get(key: string): Face
  /** Faces to ask, in order, for a character that `face` has not: the same style of the families declared. */
  fallbacks(face: Face): readonly Face[]
  readonly families: readonly string[]
  /** Faces that were opened, each with its file. */
  opened(): Iterable<{readonly face: Face; readonly file: string}>
}

const styles = [
  {name: 'regular', weight: 400, italic: false},
  {name: 'italic', weight: 400, italic: true},
  {name: 'semibold', weight: 600, italic: false},
  {name: 'semibold-italic', weight: 600, italic: true},
  {name: 'bold', weight: 700, italic: false},
  {name: 'bold-italic', weight: 700, italic: true},
] as const

const weights: {readonly [name in FaceRequest['weight']]: Weight} = {regular: 400, semibold: 600, bold: 700}
/** How much weight a reader would give for the right slant, in units of weight. */
const slantWorth = 250

/**
 * The faces of the declared families. `load` gives the bytes of a file and is called when the first character of its face
 * is asked for; `memoryOf` gives what is known of its founts from before.
 */
export function createFaces({
  families,
  fallback = [],
  load,
  memoryOf,
}: {
  readonly families: {readonly [name: string]: Family}
  readonly fallback?: readonly string[]
  readonly load: (file: string) => Uint8Array
  readonly memoryOf?: (file: string) => FountMemory | undefined
}): Faces {
  const made = new Map<string, Face>()
  const files = new Map<Face, string>()
  const found = new Map<string, Found>()
  const reserves = new Map<string, readonly Face[]>()
  const names = Object.keys(families)

  const open = (family: string, {name, weight, italic}: (typeof styles)[number]): Face => {
    const key = `${family}/${weight}/${italic ? 'italic' : 'roman'}`
    return remember(made, key, () => {
      const file = families[family]![name]!
      const face = new Face(key, family, weight, italic, load(file), memoryOf?.(file))
      files.set(face, file)
      return face
    })
  }

  const search = ({family, weight, italic}: FaceRequest): Found => {
    const known = families[family] ? family : (fallback.find((name) => families[name]) ?? names[0])
    if (known === undefined) throw bug('no family is declared')
    const style = nearestStyle(families[known]!, weights[weight], italic)
    const face = open(known, style)
    const exact = known === family && style.weight === weights[weight] && style.italic === italic
    return exact ? {face} : {face, missing: `${family} ${weight}${italic ? ' italic' : ''}`}
  }

  const find = (request: FaceRequest): Found => {
    const key = `${request.family}/${request.weight}/${request.italic}`
    return remember(found, key, () => search(request))
  }

  const fallbacks = (face: Face): readonly Face[] => {
    let list = reserves.get(face.key)
    if (!list) {
      const order = [...new Set([...(families[face.family]?.fallback ?? []), ...fallback])]
      list = order
        .filter((name) => name !== face.family && families[name])
        .map((name) => open(name, nearestStyle(families[name]!, face.weight, face.italic)))
      reserves.set(face.key, list)
    }
    return list
  }

  const get = (key: string): Face => {
    const face = made.get(key)
    if (!face) throw bug(`no face \`${key}\``)
    return face
  }

  const opened = (): Iterable<{readonly face: Face; readonly file: string}> =>
    [...files].map(([face, file]) => ({face, file}))

  return {find, get, fallbacks, families: names, opened}
}

function nearestStyle(family: Family, weight: Weight, italic: boolean): (typeof styles)[number] {
  const far = (style: (typeof styles)[number]): number =>
    Math.abs(style.weight - weight) + (style.italic === italic ? 0 : slantWorth)
  const offered = styles.filter((style) => family[style.name] !== undefined)
  return offered.reduce((best, style) => (far(style) < far(best) ? style : best))
}
