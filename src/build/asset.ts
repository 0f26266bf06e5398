import {posix} from 'node:path'
import {type Diagnostic, nearest, type Outcome, type Place} from '../base/index.js'
import type {Asset, Assets, Block, Inline, Manuscript} from '../model/index.js'
import {readAsset} from '../read/index.js'
import type {Snapshot} from './snapshot.js'

/** Pictures already read, by address: they are shared between the papers of a build. */
export type AssetShelf = Map<string, Outcome<Asset | undefined>>

/** Reads the pictures that a manuscript names, and no others. */
export function assetsOf(manuscript: Manuscript, snapshot: Snapshot, shelf: AssetShelf): Outcome<Assets> {
  const diagnostics: Diagnostic[] = []
  const assets = new Map<string, Asset>()
  for (const {url, place} of picturesIn(manuscript)) {
    if (assets.has(url)) continue
    const bytes = snapshot.files.get(url)
    if (!bytes) {
      diagnostics.push({
        code: 'figure-missing',
        severity: 'error',
        concern: 'resource',
        message: `no picture \`${url}\` in the project`,
        place,
        ...hintOf(url, place.file, snapshot),
      })
      continue
    }
    const read = shelf.get(url) ?? readAsset({file: url, bytes})
    shelf.set(url, read)
    diagnostics.push(...read.diagnostics)
    if (read.value) assets.set(url, read.value)
  }
  return {value: assets, diagnostics}
}

/** A picture of that name that lies elsewhere, as it is written from where it is wanted; or one of nearly that name. */
function hintOf(url: string, from: string, {files}: Snapshot): {readonly hint?: string} {
  const pictures = [...files.keys()].filter((file) => /\.(?:png|jpe?g|svg)$/iu.test(file))
  const namesake = pictures.find((file) => posix.basename(file) === posix.basename(url))
  if (namesake) return {hint: `did you mean \`${posix.relative(posix.dirname(from), namesake)}\`?`}
  const beside = pictures.filter((file) => posix.dirname(file) === posix.dirname(url))
  const near = nearest(
    posix.basename(url),
    beside.map((file) => posix.basename(file)),
  )
  return near ? {hint: `did you mean \`${near}\`?`} : {}
}

function picturesIn(manuscript: Manuscript): {readonly url: string; readonly place: Place}[] {
  const found: {url: string; place: Place}[] = []
  manuscript.blocks.forEach(block)
  for (const body of Object.values(manuscript.notes)) body.blocks.forEach(block)
  return found

  function block(one: Block): void {
    switch (one.kind) {
      case 'figure':
        found.push({url: one.url, place: one.place})
        one.caption.forEach(inline)
        break
      case 'pair':
        one.left.forEach(block)
        one.right.forEach(block)
        break
      case 'container':
        one.blocks.forEach(block)
        break
      case 'list':
        for (const item of one.items) item.blocks.forEach(block)
        break
      case 'table':
        for (const row of one.rows) for (const cell of row) cell.children.forEach(inline)
        break
      case 'heading':
      case 'paragraph':
        one.children.forEach(inline)
        break
      default:
    }
  }

  function inline(one: Inline): void {
    if (one.kind === 'image') found.push({url: one.url, place: one.place})
    else if ('children' in one) one.children.forEach(inline)
  }
}
