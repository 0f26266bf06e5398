import {at, dictionaryAt, dictionaryOf, nameAt, numberAt} from '../file/objects.js'
import type {Clauses} from '../types.js'

const allowedAnnotations = new Set(
  'Text Link FreeText Line Square Circle Polygon PolyLine Highlight Underline Squiggly StrikeOut Stamp Caret Ink Popup FileAttachment Widget PrinterMark TrapNet Watermark Redact'.split(
    ' ',
  ),
)
const allowedActions = new Set(['GoTo', 'GoToR', 'GoToE', 'Thread', 'URI', 'Named', 'SubmitForm'])
/** Flags of an annotation (ISO 32000-1, table 165). */
const flags = {invisible: 1, hidden: 2, print: 4, noView: 32, toggles: 256} as const

/** 6.3 to 6.5: annotations are printed as they are seen, and nothing is started. */
export const actions: Clauses = ({pages, document, catalogue}) => [
  ...pages.flatMap(({number, annotations}) =>
    annotations.flatMap(({dictionary}) => faultsOf(dictionary).map((one) => ({...one, page: number}))),
  ),
  ...document.context.enumerateIndirectObjects().flatMap(([, object]) => {
    const kind = actionOf(dictionaryOf(object))
    return kind !== undefined && !allowedActions.has(kind) ? [{clause: '6.5.1', text: `has an action ${kind}`}] : []
  }),
  ...(at(catalogue, 'AA') || pages.some(({dictionary}) => at(dictionary, 'AA'))
    ? [{clause: '6.5.2', text: 'does something when it is opened'}]
    : []),
  ...(at(dictionaryAt(catalogue, 'Names'), 'JavaScript') ? [{clause: '6.5.1', text: 'has a script'}] : []),
]

function faultsOf(dictionary: Parameters<typeof dictionaryAt>[0]) {
  const kind = nameAt(dictionary, 'Subtype') ?? ''
  const flag = numberAt(dictionary, 'F') ?? 0
  const found: {clause: string; text: string}[] = []
  if (!allowedAnnotations.has(kind)) found.push({clause: '6.3.1', text: `has an annotation ${kind}`})
  if (kind === 'Popup') return found
  if ((flag & flags.print) === 0 || (flag & (flags.invisible | flags.hidden | flags.noView | flags.toggles)) !== 0)
    found.push({clause: '6.3.2', text: `a ${kind} is not printed as it is seen`})
  if (kind !== 'Link' && !dictionaryAt(dictionaryAt(dictionary, 'AP'), 'N'))
    found.push({clause: '6.3.3', text: `a ${kind} has no appearance`})
  const action = actionOf(dictionaryAt(dictionary, 'A'))
  if (action !== undefined && !allowedActions.has(action))
    found.push({clause: '6.5.1', text: `a ${kind} starts ${action}`})
  return found
}

/** The kind of an action; undefined when a dictionary is none. */
function actionOf(dictionary: Parameters<typeof dictionaryAt>[0]): string | undefined {
  const kind = nameAt(dictionary, 'S')
  const isAction = nameAt(dictionary, 'Type') === 'Action' || at(dictionary, 'URI') || at(dictionary, 'JS')
  return kind !== undefined && isAction ? kind : undefined
}
