import {hintFor} from '../../base/index.js'
import {languageOfTag} from '../../languages/index.js'
import {nameOf} from '../persons/nameOf.js'
import {draftsOf} from '../runs/runsOf.js'
import {personMention} from '../survey/anchors.js'
import type {Setter} from './types.js'

/** A person by the edition's form of the name, or the words its author gave. */
export const setPerson: Setter<'person'> = (inline, {flow, desk, dress}) => {
  const person = desk.shelf.people.find((one) => one.id === inline.key)
  if (!person) {
    const hint = hintFor(
      inline.key,
      desk.shelf.people.map((one) => one.id),
    )
    desk.report({
      code: 'person-unknown',
      severity: 'error',
      message: `nobody has the id \`${inline.key}\``,
      place: inline.place,
      ...(hint ? {hint} : {}),
    })
    return draftsOf(inline.children, flow, desk, dress)
  }
  const anchor = personMention(flow.side, person.id)
  if (inline.children.length > 0) {
    return draftsOf(inline.children, flow, desk, dress).map((run, index) => (index === 0 ? {...run, anchor} : run))
  }
  const {name, known} = nameOf(person, {
    language: languageOfTag(flow.language).code,
    form: inline.form,
    scheme: desk.shelf.conference.names,
  })
  if (known) {
    const hint = hintFor(inline.form ?? '', known)
    desk.report({
      code: 'person-form-unknown',
      severity: 'error',
      message: `\`${person.id}\` has no form \`${inline.form}\``,
      place: inline.place,
      ...(hint ? {hint} : {}),
    })
  }
  return [{text: name, language: flow.language, ...dress, anchor}]
}
