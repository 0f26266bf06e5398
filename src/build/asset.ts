import type {Diagnostic, Outcome, Place} from '../base/index.js'
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
