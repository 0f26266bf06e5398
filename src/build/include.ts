import {posix} from 'node:path'
import {type Diagnostic, nearest, type Outcome} from '../base/index.js'
import type {Block, Chapter, NoteBody} from '../model/index.js'
import {readIncluded} from '../read/index.js'
import {type Snapshot, textOf} from './snapshot.js'

/** Levels of files that include files: deeper is a circle or a mistake. */
const deepest = 8

/**
 * Replaces `::include{file=…}` by the blocks of the file it names. What a file's front matter restricts stays
 * restricted: its blocks are wrapped in its mark. Its notes keep their names, which the including file must not use.
 */
export function includeFiles(
  chapter: Chapter,
  snapshot: Snapshot,
  trail: readonly string[] = [chapter.file],
): Outcome<Chapter> {
  const diagnostics: Diagnostic[] = []
  const bodies = new Map<string, NoteBody>(chapter.bodies.map((body) => [body.id, body]))
  const blocks = chapter.blocks.flatMap((block) => expand(block))
  for (const body of chapter.bodies) {
    const expanded = body.blocks.flatMap((block) => expand(block))
    if (!same(expanded, body.blocks)) bodies.set(body.id, {...body, blocks: expanded})
  }
  return {
    value:
      !diagnostics.length && same(blocks, chapter.blocks) && same([...bodies.values()], chapter.bodies)
        ? chapter
        : {...chapter, blocks, bodies: [...bodies.values()]},
    diagnostics,
  }

  function expand(block: Block): readonly Block[] {
    if (block.kind === 'container') {
      const inner = block.blocks.flatMap(expand)
      return [same(inner, block.blocks) ? block : {...block, blocks: inner}]
    }
    if (block.kind === 'list') {
      const items = block.items.map((item) => {
        const inner = item.blocks.flatMap(expand)
        return same(inner, item.blocks) ? item : {...item, blocks: inner}
      })
      return [same(items, block.items) ? block : {...block, items}]
    }
    if (block.kind !== 'place' || block.name !== 'include') return [block]
    const file = block.attributes['file'] ?? ''
    const text = textOf(snapshot, file)
    if (text === undefined) return complain('include-missing', `no file \`${file}\` in the project`, block, near(file))
    // Text alone is looked at for its letters when a committee is read.
    if (!file.endsWith('.md'))
      return complain('include-kind', `\`${file}\` is no Markdown`, block, 'include files whose names end with `.md`')
    if (trail.includes(file) || trail.length > deepest)
      return complain('include-circle', `\`${file}\` includes itself`, block)
    const read = readIncluded({file, language: chapter.language, text})
    const inner = includeFiles(read.value, snapshot, [...trail, file])
    diagnostics.push(...read.diagnostics, ...inner.diagnostics)
    const {audiences} = inner.value
    const marked = (blocks: readonly Block[]): readonly Block[] => restricted(blocks, audiences, block.place)
    for (const body of inner.value.bodies) take({...body, blocks: marked(body.blocks)})
    return marked(inner.value.blocks)
  }

  function near(file: string): string | undefined {
    const found = nearest(
      file,
      [...snapshot.files.keys()].filter((one) => one.endsWith('.md')),
    )
    return found && `did you mean \`${posix.relative(posix.dirname(chapter.file), found)}\`?`
  }

  /** A file that is included twice brings its notes twice: that is one note, called from both places. */
  function take(body: NoteBody): void {
    const known = bodies.get(body.id)
    if (!known) bodies.set(body.id, body)
    else if (known.place.file !== body.place.file || known.place.line !== body.place.line)
      diagnostics.push({
        code: 'note-duplicate',
        severity: 'error',
        message: `the note \`[^${body.id.replace(/^note\//u, '')}]\` of an included file is written where it is included, too`,
        place: body.place,
        related: [{place: known.place, message: 'first here'}],
        hint: 'give one of them another name',
      })
  }

  function complain(code: string, message: string, {place}: Block, hint?: string): readonly Block[] {
    diagnostics.push({code, severity: 'error', concern: 'resource', message, place, ...(hint ? {hint} : {})})
    return []
  }
}

/** Blocks, under a mark when there is one. */
function restricted(
  blocks: readonly Block[],
  audiences: readonly string[] | undefined,
  place: Block['place'],
): readonly Block[] {
  return audiences
    ? [{kind: 'container', name: 'only', attributes: {audience: audiences.join(' ')}, blocks, place}]
    : blocks
}

const same = <T>(a: readonly T[], b: readonly T[]): boolean =>
  a.length === b.length && a.every((one, at) => one === b[at])
