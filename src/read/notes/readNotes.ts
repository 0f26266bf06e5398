import type {Block, NoteBody} from '../../model/index.js'
import {containerOf} from '../directives/names.js'
import {readDirective} from '../directives/readDirective.js'
import type {ContainerNode, NoteFound} from '../markdown/survey.js'
import type {BlockNode, Position, Reading} from '../reading.js'
import {noteOf} from './noteId.js'

/** The texts of notes, in the order in which they stand. Complains of those written twice. */
export function readNotes(notes: readonly NoteFound[], reading: Reading): NoteBody[] {
  const bodies = new Map<string, NoteBody>()
  for (const {node, within} of notes) {
    const {id, series} = noteOf(node.identifier)
    const place = labelPlace(node, reading)
    const first = bodies.get(id)
    if (first) {
      const message = `the note \`[^${node.label ?? node.identifier}]\` is written twice`
      reading.report({
        code: 'note-duplicate',
        severity: 'error',
        message,
        place,
        related: [{place: first.place, message: 'first here'}],
      })
      continue
    }
    bodies.set(id, {
      id,
      series,
      blocks: restricted(within, reading.blocks(node.children as BlockNode[]), reading),
      place,
    })
  }
  return [...bodies.values()]
}

/** The text of a note inside the marks that it was written under. Under a mark that cannot be read there is no text: nobody can tell whose it is. */
function restricted(within: readonly ContainerNode[], blocks: readonly Block[], reading: Reading): readonly Block[] {
  const silent: Reading = {...reading, report: () => undefined}
  return within.reduceRight<readonly Block[]>((inner, node) => {
    const definition = containerOf.get(node.name)
    const directive = definition && readDirective(node, definition, [], silent)
    const [mark] = definition && directive ? definition.toBlocks(directive, [], silent) : []
    return mark?.kind === 'container' ? [{...mark, blocks: inner}] : []
  }, blocks)
}

/** Holds calls and notes against each other; to be asked when all of the text has been read. */
export function checkNotes(bodies: readonly NoteBody[], {calls, report}: Reading): void {
  const written = new Set(bodies.map(({id}) => id))
  for (const [id, place] of calls) {
    if (!written.has(id)) {
      const label = labelOf(id)
      report({
        code: 'note-undefined',
        severity: 'error',
        message: `\`[^${label}]\` calls a note that is not written`,
        place,
        hint: `write \`[^${label}]: …\` on a line of its own`,
      })
    }
  }
  for (const {id, place} of bodies) {
    if (!calls.has(id))
      report({
        code: 'note-uncalled',
        severity: 'warning',
        message: `nothing calls the note \`[^${labelOf(id)}]\`: it is not printed`,
        place,
      })
  }
}

const labelOf = (id: string): string => (id === 'title/*' ? '*' : id.replace(/^note\//u, ''))

function labelPlace({position}: {readonly position?: Position | undefined}, reading: Reading) {
  const start = position?.start.offset ?? 0
  const source = reading.sourceOf({position})
  return reading.placeAt(start, start + (/^\[\^[^\]]*\]:/u.exec(source)?.[0].length ?? 0))
}
