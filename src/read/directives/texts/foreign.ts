import type {TextDefinition} from '../definition.js'

const named = (language: string): TextDefinition => ({
  name: language,
  attributes: {},
  label: 'must',
  toInline: ({label, place}, reading) => ({kind: 'foreign', language, children: reading.inlines(label), place}),
})

export const ru = named('ru')
export const en = named('en')

/** Words of any other language: `:lang[Павло]{uk}`. */
export const lang: TextDefinition = {
  name: 'lang',
  attributes: {language: {kind: 'language', required: true}},
  label: 'must',
  shorthand: 'language',
  toInline: ({attributes: {language = ''}, label, place}, reading) => ({
    kind: 'foreign',
    language,
    children: reading.inlines(label),
    place,
  }),
}
