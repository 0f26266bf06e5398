import {hintFor, type Place} from '../../base/index.js'
import {containerOf, leafOf} from '../directives/names.js'
import type {Reading} from '../reading.js'
import type {ContainerNode, Survey} from './survey.js'

/**
 * Holds the colons of the source against the tree. The parser lets an inner fence close an outer container, an unclosed
 * one run to the end, and a line that it cannot read be a paragraph, all without a word: text meant for the dais would
 * become public.
 *
 *     :::only{audience=dais}
 *     :::note
 *     :::            ← closes `only`, and what follows is public
 */
export function checkFences({containers, openings, verbatim}: Survey, reading: Reading): void {
  const lines = linesOf(reading.text).filter(({number}) => !verbatim.has(number))
  const fences = lines.filter(({colons, rest}) => colons >= 3 && rest === '')
  const closings = new Map<number, ContainerNode>()
  const unclosed: ContainerNode[] = []
  for (const node of containers) {
    const fence = closingOf(node, fences, reading)
    if (fence === undefined) unclosed.push(node)
    else closings.set(fence.number, node)
  }
  for (const node of unclosed) complainUnclosed(node, closings, reading)
  for (const fence of fences) if (!closings.has(fence.number)) complainStray(fence, containers, unclosed, reading)
  for (const line of lines) if (line.rest !== '' && !openings.has(line.number)) complainMalformed(line, reading)
}

/** A line that begins with two colons or more, after the marks of quotations and lists. */
interface ColonLine {
  /** From 1, in the text given to the parser. */
  readonly number: number
  readonly colons: number
  /** What follows the colons. */
  readonly rest: string
  /** Offsets of the colons and the end of the line. */
  readonly start: number
  readonly end: number
}

const colonLine = /^((?:[\s>]|[-+*][ \t]|\d{1,9}[.)][ \t]|\[\^[^\]\s]+\]:)*)(:{2,})(.*?)[ \t]*$/u

function linesOf(text: string): readonly ColonLine[] {
  const out: ColonLine[] = []
  let number = 1
  let offset = 0
  for (const line of text.split(/(?<=\r\n|\n|\r(?!\n))/u)) {
    const bare = line.replace(/[\r\n]+$/u, '')
    const [, before = '', colons = '', rest = ''] = bare.includes('::') ? (colonLine.exec(bare) ?? []) : []
    if (colons)
      out.push({
        number,
        colons: colons.length,
        rest,
        start: offset + before.length,
        end: offset + bare.trimEnd().length,
      })
    number += 1
    offset += line.length
  }
  return out
}

/** The fence on which a container ends, if it is its own: long enough, and inside the node. */
function closingOf(node: ContainerNode, fences: readonly ColonLine[], reading: Reading): ColonLine | undefined {
  const end = node.position?.end
  const fence = fences.find(({number}) => number === end?.line)
  if (!fence || fence.number === node.position?.start.line) return undefined
  return fence.colons >= colonsOf(node, reading) && (end?.offset ?? 0) >= fence.start + fence.colons ? fence : undefined
}

const colonsOf = (node: ContainerNode, reading: Reading): number => /^:*/u.exec(reading.sourceOf(node))?.[0].length ?? 0

function openingPlace(node: ContainerNode, reading: Reading): Place {
  const start = node.position?.start.offset ?? 0
  return reading.placeAt(start, start + (/^[^\r\n]*/u.exec(reading.sourceOf(node))?.[0].trimEnd().length ?? 0))
}

/** Nothing closes it: either the fence meant for it closed one around it, or there is none. */
function complainUnclosed(node: ContainerNode, closings: ReadonlyMap<number, ContainerNode>, reading: Reading): void {
  const place = openingPlace(node, reading)
  const [line, outer] =
    [...closings].find(([, other]) => isInside(node, other) && colonsOf(other, reading) <= colonsOf(node, reading)) ??
    []
  if (line === undefined || !outer) {
    reading.report({
      code: 'container-unclosed',
      severity: 'error',
      message: `nothing closes this \`${':'.repeat(colonsOf(node, reading))}${node.name}\``,
      place,
      hint: `write \`${':'.repeat(colonsOf(node, reading))}\` on a line of its own after it`,
    })
    return
  }
  reading.report({
    code: 'container-closed-early',
    severity: 'error',
    message: `this fence closes \`${outer.name}\`, not \`${node.name}\` inside it: what follows is outside of both`,
    place: placeOfLine(line, reading),
    related: [
      {place: openingPlace(outer, reading), message: `\`${outer.name}\` opens here`},
      {place, message: `\`${node.name}\` opens here`},
    ],
    hint: 'give the outer container more colons than the inner one, at both ends',
  })
}

const isInside = (inner: ContainerNode, outer: ContainerNode): boolean =>
  inner !== outer &&
  (inner.position?.start.offset ?? 0) > (outer.position?.start.offset ?? 0) &&
  (inner.position?.start.offset ?? 0) < (outer.position?.end.offset ?? 0)

function placeOfLine(number: number, reading: Reading): Place {
  const line = linesOf(reading.text).find((one) => one.number === number)
  return reading.placeAt(line?.start ?? 0, line?.end)
}

function complainStray(
  fence: ColonLine,
  containers: readonly ContainerNode[],
  unclosed: readonly ContainerNode[],
  reading: Reading,
): void {
  const before = containers.filter((node) => (node.position?.start.line ?? 0) < fence.number)
  const opening = before.findLast((node) => unclosed.includes(node)) ?? before.at(-1)
  const short = opening !== undefined && unclosed.includes(opening) && colonsOf(opening, reading) > fence.colons
  reading.report({
    code: 'fence-stray',
    severity: 'error',
    message: `this \`${':'.repeat(fence.colons)}\` closes nothing`,
    place: reading.placeAt(fence.start, fence.end),
    ...(opening
      ? {
          related: [
            {
              place: openingPlace(opening, reading),
              message: short ? `\`${opening.name}\` opens here with more colons` : `\`${opening.name}\` opens here`,
            },
          ],
        }
      : {}),
    hint: short
      ? 'write as many colons as its opening has'
      : 'a container inside another needs fewer colons than the outer one',
  })
}

/** `::: only`, `:::only {audience=dais}`, `:::only{audience="dais`: meant as a directive, read as words. */
function complainMalformed(line: ColonLine, reading: Reading): void {
  const name = /^\s*([\p{L}][\p{L}\p{N}_-]*)/u.exec(line.rest)?.[1]
  if (name === undefined) return
  const known = [...containerOf.keys(), ...leafOf.keys()]
  if (line.colons === 2 && !known.includes(name) && !/[[{]/u.test(line.rest)) return
  reading.report({
    code: 'directive-malformed',
    severity: 'error',
    message: `\`${':'.repeat(line.colons)}${line.rest}\` looks like a directive and is read as text`,
    place: reading.placeAt(line.start, line.end),
    hint: wayOut(line, name, known),
  })
}

function wayOut({colons, rest}: ColonLine, name: string, known: readonly string[]): string {
  if (/^\s/u.test(rest)) return `write \`${':'.repeat(colons)}${name}\` without a space`
  if (/^[\p{L}\p{N}_-]+\s+[[{]/u.test(rest)) return 'no space may stand before the label or the attributes'
  if (
    (rest.match(/\{/gu) ?? []).length !== (rest.match(/\}/gu) ?? []).length ||
    (rest.match(/"/gu) ?? []).length % 2 === 1
  )
    return 'a brace or a quote is not closed'
  return hintFor(name, known) ?? 'nothing may follow on its line'
}
