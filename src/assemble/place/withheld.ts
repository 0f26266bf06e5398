import type {Diagnostic, Place} from '../../base/index.js'
import type {Block, Chapter, CommitteeData, Inline} from '../../model/index.js'
import {replaceBlocks, replaceInlines, visit} from '../tree/index.js'
import type {Side} from './anchors.js'

/** All that was there, and what of it this audience may know of. */
export interface Knowledge {
  readonly all: {readonly data: CommitteeData; readonly chapters: readonly Chapter[]}
  readonly seen: {readonly data: CommitteeData; readonly chapters: () => readonly Chapter[]}
}

/**
 * What stays must not point to what is withheld: `see Annex C` tells that there is one. Each such reference is an error,
 * and only its words are left. So are they of a link to a text that is printed in other papers. A name that stands nowhere at all is left for `annotate` to complain of.
 */
export function withoutWithheld(side: Side, knowledge: Knowledge, complain: (diagnostic: Diagnostic) => void): Side {
  const withheld = withheldNames(side, knowledge)
  return {
    blocks: clean(side.blocks),
    notes: Object.fromEntries(
      Object.entries(side.notes).map(([id, body]) => [id, {...body, blocks: clean(body.blocks)}]),
    ),
  }

  function clean(blocks: readonly Block[]): readonly Block[] {
    return replaceBlocks(blocks, {inline: cleanInline})
  }

  function cleanInline(inline: Inline): readonly Inline[] | undefined {
    switch (inline.kind) {
      case 'reference':
        if (withheld.anchor(inline.target)) return strip(inline, inline.target, inline.children)
        if (inline.form !== 'text' || inline.children.length === 0 || !withheld.isElsewhere(inline.target))
          return undefined
        complain(notHere(inline.place, inline.target))
        return replaceInlines(inline.children, {inline: cleanInline})
      case 'term':
        return withheld.term(inline.key) ? strip(inline, inline.key, inline.children) : undefined
      case 'person':
        return withheld.person(inline.key) ? strip(inline, inline.key, inline.children) : undefined
      case 'fact':
        return withheld.fact(inline.key) ? strip(inline, inline.key, []) : undefined
      case 'citation': {
        const items = inline.items.filter(({key}) => !withheld.work(key))
        for (const item of inline.items) if (!items.includes(item)) complain(leak(item.place, item.key))
        return items.length === inline.items.length ? undefined : items.length > 0 ? [{...inline, items}] : []
      }
      default:
        return undefined
    }
  }

  function strip({place}: {readonly place: Place}, name: string, children: readonly Inline[]): readonly Inline[] {
    complain(leak(place, name))
    return replaceInlines(children, {inline: cleanInline})
  }
}

function leak(place: Place, name: string): Diagnostic {
  return {
    code: 'reference-withheld',
    severity: 'error',
    concern: 'separation',
    message: `this audience reads a reference to \`${name}\`, which it may not see`,
    place,
    hint: 'mark the reference like what it refers to, or write words in its place',
  }
}

function notHere(place: Place, name: string): Diagnostic {
  return {
    code: 'reference-elsewhere',
    severity: 'info',
    message: `\`${name}\` stands in a text that this paper does not print; only the words of the link do`,
    place,
  }
}

function withheldNames({blocks}: Side, {all, seen}: Knowledge) {
  const here = anchorsIn(blocks)
  let others: {readonly seen: ReadonlySet<string>; readonly all: ReadonlySet<string>} | undefined
  const elsewhere = () => {
    others ??= {seen: anchorsOfChapters(seen.chapters()), all: anchorsOfChapters(all.chapters)}
    return others
  }
  const gone = (before: readonly {readonly id: string}[], after: readonly {readonly id: string}[]) => {
    const left = new Set(after.map(({id}) => id))
    const lost = new Set(before.map(({id}) => id).filter((id) => !left.has(id)))
    return (id: string): boolean => lost.has(id)
  }
  return {
    /** Stands in a text that this audience may read and this paper does not print. */
    isElsewhere: (id: string) => !here.has(id) && elsewhere().seen.has(id),
    anchor: (id: string) => !here.has(id) && elsewhere().all.has(id) && !elsewhere().seen.has(id),
    term: gone(all.data.glossary, seen.data.glossary),
    person: gone(all.data.people, seen.data.people),
    fact: gone(all.data.facts, seen.data.facts),
    work: gone([...all.data.works, ...all.data.archives], [...seen.data.works, ...seen.data.archives]),
  }
}

function anchorsOfChapters(chapters: readonly Chapter[]): ReadonlySet<string> {
  return new Set(chapters.flatMap(({id, blocks}) => [id, ...anchorsIn(blocks)]))
}

function anchorsIn(blocks: readonly Block[]): ReadonlySet<string> {
  const ids = new Set<string>()
  visit(blocks, {block: (block) => void ('id' in block && block.id !== undefined && ids.add(block.id))})
  return ids
}
