import type {Diagnostic, Outcome} from '../base/index.js'
import type {Block, Chapter, NoteBody} from '../model/index.js'
import {readChapter} from '../read/index.js'
import {type Snapshot, textOf} from './snapshot.js'

/** Levels of files that include files: deeper is a circle or a mistake. */
const deepest = 8

/**
 * Replaces `::include{file=…}` by the blocks of the file it names. What a file's front matter restricts stays
 * restricted: its blocks are wrapped in its mark. Its notes keep their names unless the including file has the same.
 */
export function includeFiles(
  chapter: Chapter,
  snapshot: Snapshot,
  trail: readonly string[] = [chapter.file],
): Outcome<Chapter> {
  const diagnostics: Diagnostic[] = []
  const bodies: NoteBody[] = [...chapter.bodies]
  const blocks = chapter.blocks.flatMap((block) => expand(block))
  return {
    value:
      bodies.length === chapter.bodies.length && !diagnostics.length && same(blocks, chapter.blocks)
        ? chapter
        : {...chapter, blocks, bodies},
    diagnostics,
  }

  function expand(block: Block): readonly Block[] {
    if (block.kind === 'container') return [{...block, blocks: block.blocks.flatMap(expand)}]
    if (block.kind === 'list')
      return [{...block, items: block.items.map((item) => ({...item, blocks: item.blocks.flatMap(expand)}))}]
    if (block.kind !== 'place' || block.name !== 'include') return [block]
    const file = block.attributes['file'] ?? ''
    const text = textOf(snapshot, file)
    if (text === undefined) return complain('include-missing', `no file \`${file}\` in the project`, block)
    if (trail.includes(file) || trail.length > deepest)
      return complain('include-circle', `\`${file}\` includes itself`, block)
    const read = readChapter({file, language: chapter.language, text})
    const inner = includeFiles(read.value, snapshot, [...trail, file])
    // What is included stands under the title of the chapter, and needs none of its own.
    diagnostics.push(...read.diagnostics.filter(({code}) => code !== 'title-missing'), ...inner.diagnostics)
    bodies.push(...inner.value.bodies.filter((body) => !bodies.some((known) => known.id === body.id)))
    const {audiences} = inner.value
    if (!audiences) return inner.value.blocks
    return [
      {
        kind: 'container',
        name: 'only',
        attributes: {audience: audiences.join(' ')},
        blocks: inner.value.blocks,
        place: block.place,
      },
    ]
  }

  function complain(code: string, message: string, {place}: Block): readonly Block[] {
    diagnostics.push({code, severity: 'error', concern: 'resource', message, place})
    return []
  }
}

const same = (a: readonly Block[], b: readonly Block[]): boolean =>
  a.length === b.length && a.every((one, at) => one === b[at])
