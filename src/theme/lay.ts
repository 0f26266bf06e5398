import {bug, type Path, type Place, type PlaceOf} from '../base/index.js'

/** What a theme file holds at any depth, as it was written. */
export type Tree = {readonly [key: string]: unknown}

/** A part of a file, and where that part begins in it. */
export interface Layer {
  readonly value: Tree
  readonly placeOf: PlaceOf
  readonly at: Path
}

/** Layers laid over one another: a merged value that still knows where each of its parts was written. */
export interface Laid {
  readonly value: Tree
  readonly placeOf: PlaceOf
}

/** Lays each layer over those before it: maps are merged key by key, everything else is replaced. */
export function lay(layers: readonly Layer[]): Laid {
  const origins = new Map<string, {readonly layer: Layer; readonly path: Path}>()
  let value: Tree = {}
  for (const layer of layers) value = merge(value, layer.value, layer, [], origins)
  return {value, placeOf: (path, atKey) => placeIn(origins, layers, path, atKey)}
}

/** The part of a laid value at `path`, as a layer for another laying. */
export function layerAt(laid: Laid, path: Path): Layer {
  const value = valueAt(laid.value, path)
  return {value: isTree(value) ? value : {}, placeOf: laid.placeOf, at: path}
}

export function valueAt(tree: Tree, path: Path): unknown {
  let at: unknown = tree
  for (const key of path) at = isTree(at) ? at[String(key)] : Array.isArray(at) ? at[Number(key)] : undefined
  return at
}

type Origins = Map<string, {readonly layer: Layer; readonly path: Path}>

function merge(under: Tree, over: Tree, layer: Layer, path: Path, origins: Origins): Tree {
  const merged: Record<string, unknown> = {...under}
  for (const [key, value] of Object.entries(over)) {
    if (value === undefined) continue
    const here = [...path, key]
    origins.set(keyOf(here), {layer, path: [...layer.at, ...here]})
    const below = merged[key]
    merged[key] = isTree(value) ? merge(isTree(below) ? below : {}, value, layer, here, origins) : value
  }
  return merged
}

/** Where the value was written that won; where none was, the nearest thing around it. */
function placeIn(origins: Origins, layers: readonly Layer[], path: Path, atKey?: boolean): Place {
  for (let length = path.length; length > 0; length--) {
    const origin = origins.get(keyOf(path.slice(0, length)))
    if (origin) return origin.layer.placeOf([...origin.path, ...path.slice(length)], atKey)
  }
  const last = layers.at(-1)
  if (!last) throw bug('a place was asked of no layers')
  return last.placeOf(last.at)
}

const keyOf = (path: Path): string => path.join('\u0000')

function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
