import {dictionaryAt} from '../file/objects.js'
import {elementsOf, standardRoles} from '../file/structureOf.js'
import type {Clauses} from '../types.js'

/** 7.1: every type of element is a standard one, or is mapped to one; no standard one is mapped to another. */
export const roles: Clauses = ({catalogue, tree}) => {
  const map = dictionaryAt(dictionaryAt(catalogue, 'StructTreeRoot'), 'RoleMap')
  const strange = new Set(
    tree
      ? elementsOf(tree)
          .slice(1)
          .flatMap(({type, role}) => (standardRoles.has(role) ? [] : [type]))
      : [],
  )
  const turned = (map?.keys() ?? []).map((key) => key.decodeText()).filter((role) => standardRoles.has(role))
  return [
    ...[...strange].map((type) => ({
      clause: '7.1',
      text: `elements of type \`${type}\` are mapped to no standard type`,
    })),
    ...turned.map((role) => ({clause: '7.1', text: `the standard type \`${role}\` is mapped to another`})),
  ]
}
