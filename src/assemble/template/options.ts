import {type Diagnostic, hintFor, type Outcome, type Place} from '../../base/index.js'
import type {DocumentRequest, TemplateDeclaration} from '../../model/index.js'

type Declared = TemplateDeclaration['options'][string]
export type Options = {readonly [name: string]: unknown}

/** Every option that a template declares, as the document says it or as it is by default. */
export function optionsOf(
  declaration: TemplateDeclaration,
  document: DocumentRequest,
  placeOf: (name: string) => Place | undefined,
): Outcome<Options> {
  const declared = Object.entries(declaration.options)
  const diagnostics = Object.entries(document.options).flatMap(([name, value]) =>
    faultsOf(name, value, declaration.options[name], declaration, placeOf(name)),
  )
  const faulty = new Set(diagnostics.map(({name}) => name))
  const value = Object.fromEntries(
    declared.map(([name, option]) => {
      const given = Object.hasOwn(document.options, name) && !faulty.has(name) ? document.options[name] : option.default
      return [name, toValue(given ?? emptyOf(option), option)]
    }),
  )
  return {value, diagnostics: diagnostics.map(({diagnostic}) => diagnostic)}
}

interface Fault {
  readonly name: string
  readonly diagnostic: Diagnostic
}

function faultsOf(
  name: string,
  value: unknown,
  option: Declared | undefined,
  declaration: TemplateDeclaration,
  place: Place | undefined,
): readonly Fault[] {
  const fault = (code: string, message: string, hint?: string): readonly Fault[] => [
    {
      name,
      diagnostic: {
        code,
        severity: 'error',
        concern: 'configuration',
        message,
        ...(place ? {place} : {}),
        ...(hint ? {hint} : {}),
      },
    },
  ]
  if (!option)
    return fault(
      'option-unknown',
      `the template has no option \`${name}\``,
      hintFor(name, Object.keys(declaration.options)),
    )
  if (kinds[option.type](value, option)) return []
  const hint = option.type === 'choice' ? hintFor(String(value), option.choices ?? []) : undefined
  return fault(
    'option-value',
    `the option \`${name}\` should be ${option.type === 'choice' ? `one of ${(option.choices ?? []).join(', ')}` : words[option.type]}`,
    hint,
  )
}

const isText = (value: unknown): boolean => typeof value === 'string'
const isLocalizedText = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  Object.entries(value).every(([key, text]) => (key === 'en' || key === 'ru') && isText(text))

/** Texts, numbers and further rows by their names: a row of a table. */
const isRow = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && Object.values(value).every(isCell)

const isCell = (value: unknown): boolean =>
  isText(value) || typeof value === 'number' || isLocalizedText(value) || (Array.isArray(value) && value.every(isRow))

/** What a value of each type looks like. */
const kinds: {readonly [T in Declared['type']]: (value: unknown, option: Declared) => boolean} = {
  boolean: (value) => typeof value === 'boolean',
  number: (value) => typeof value === 'number' && Number.isFinite(value),
  string: isText,
  choice: (value, {choices = []}) => isText(value) && choices.includes(value as string),
  list: (value) =>
    Array.isArray(value) &&
    value.every((item) => isText(item) || typeof item === 'number' || isLocalizedText(item) || isRow(item)),
  localized: (value) => isText(value) || isLocalizedText(value),
}

const words: {readonly [T in Declared['type']]: string} = {
  boolean: '`true` or `false`',
  number: 'a number',
  string: 'a text',
  choice: '',
  list: 'a list of texts',
  localized: 'a text, or one for each language',
}

function toValue(value: unknown, {type}: Declared): unknown {
  return type === 'localized' && typeof value === 'string' ? {en: value, ru: value} : value
}

function emptyOf({type, choices = []}: Declared): unknown {
  return {boolean: false, number: 0, string: '', choice: choices[0] ?? '', list: [], localized: {}}[type]
}
