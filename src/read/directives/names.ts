import {nearest} from '../../base/index.js'
import type {NameAhead} from '../markdown/directiveSyntax.js'
import {containers} from './containers/index.js'
import type {ContainerDefinition, LeafDefinition, TextDefinition} from './definition.js'
import {leaves} from './leaves/index.js'
import {texts} from './texts/index.js'

export const containerOf: ReadonlyMap<string, ContainerDefinition> = new Map(containers.map((one) => [one.name, one]))
export const leafOf: ReadonlyMap<string, LeafDefinition> = new Map(leaves.map((one) => [one.name, one]))
export const textOf: ReadonlyMap<string, TextDefinition> = new Map(texts.map((one) => [one.name, one]))

/**
 * Whether a colon in running text opens a directive: a known name with label or attributes, or one that needs neither;
 * and a name with label or attributes that can only be a mistake. All else is text: `10:30`, `1:a`, `Источник:ООН [1]`.
 */
export function isTextDirective({name, dressed, joined}: NameAhead): boolean {
  if (!dressed) return !joined && textOf.get(name)?.bare === true
  return textOf.has(name) || isMistake(name, joined)
}

/** Characters. In shorter words a letter or two make another word, not a slip of the pen. */
const shortestSlip = 4

/** A word of Latin letters that does not continue another is meant as a name; one that does, only if nearly a known one. */
function isMistake(name: string, joined: boolean): boolean {
  if (!joined) return /^[A-Za-z][\w-]*$/u.test(name)
  return name.length >= shortestSlip && nearest(name, textOf.keys()) !== undefined
}
