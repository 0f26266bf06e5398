import type {Localized} from '../../base/index.js'
import type {Inline} from '../../model/index.js'
import {printing} from '../template/rewrite.js'
import {type Helper, isLocalized, type Paper, trouble} from './helper.js'
import {markupOf, slotOf} from './inserted.js'

/** Words that cannot be mistaken for Markdown, whatever stands around them. */
const harmless = /^[\p{L}\p{M}\p{N}]+(?: [\p{L}\p{M}\p{N}]+)*$/u

/** Every `{{…}}` goes through here. Values are put in beside the Markdown of the template, never into it. */
export const print: Helper = {
  name: printing,
  form: 'value',
  takes: [2, 2],
  hash: [],
  run(call) {
    const {args, paper} = call
    const [value, label] = args
    const markup = markupOf(value)
    if (markup !== undefined) return markup
    const slot = slotOf(value)
    if (slot) return paper.slots.put(slot)
    if (typeof value === 'string') return printWords(value, paper)
    if (typeof value === 'number' && Number.isFinite(value)) return String(value)
    if (isLocalized(value)) return printLocalized(value, paper)
    if (value === undefined || value === null)
      throw trouble(
        call,
        'template-missing-value',
        `\`${String(label)}\` has no value`,
        `write \`{{#if ${String(label)}}}…{{/if}}\` around it`,
      )
    throw trouble(
      call,
      'template-value',
      `\`${String(label)}\` is ${Array.isArray(value) ? 'a list' : 'no text'} and cannot be printed`,
      Array.isArray(value) ? 'go through it with `{{#each …}}`' : undefined,
    )
  },
}

function printWords(text: string, {slots}: Paper): string {
  const words = text.trim().replace(/\s+/gu, ' ')
  if (words === '') return words
  const inlines = [{kind: 'text', text: words}] as const
  return slots.put({kind: 'inlines', inlines, ...(harmless.test(words) ? {bare: words} : {})})
}

/** The paper's language; where there are no words in it, the other one, and said to be so. */
function printLocalized(value: Localized, paper: Paper): string {
  const own = value[paper.language]
  if (own !== undefined) return printWords(own, paper)
  const [other] = Object.entries(value).filter(([, text]) => text !== undefined && text !== '')
  if (!other) return ''
  const [language, text = ''] = other
  const inlines: readonly Inline[] = [
    {kind: 'foreign', language, children: [{kind: 'text', text}], place: {file: '', line: 1, column: 1}},
  ]
  return paper.slots.put({kind: 'inlines', inlines})
}
