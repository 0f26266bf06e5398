import type {LanguageCode} from '../../base/index.js'
import {languageOf} from '../../languages/index.js'

/** Words that a bibliography puts between the parts of an entry, in the language of the entry. Singular and plural. */
interface Terms {
  readonly and: string
  readonly 'et-al': string
  readonly 'no date': string
  readonly accessed: string
  readonly editor: readonly [string, string]
  readonly in: string
  /** In full and shortened. */
  readonly editedBy: readonly [string, string]
  readonly translatedBy: readonly [string, string]
  readonly volume: readonly [string, string]
  readonly issue: readonly [string, string]
  readonly page: readonly [string, string]
  readonly pages: readonly [string, string]
  readonly edition: readonly [string, string]
  readonly quotes: readonly [string, string, string, string]
  readonly punctuationInQuotes: boolean
  readonly tag: string
}

const terms: {readonly [code in LanguageCode]: Terms} = {
  en: {
    tag: 'en-US',
    and: 'and',
    'et-al': 'et al.',
    'no date': 'n.d.',
    accessed: 'accessed',
    editor: ['ed.', 'eds.'],
    in: 'in',
    editedBy: ['edited by', 'ed. by'],
    translatedBy: ['translated by', 'trans. by'],
    volume: ['vol.', 'vols.'],
    issue: ['no.', 'nos.'],
    page: ['p.', 'pp.'],
    pages: ['p.', 'pp.'],
    edition: ['ed.', 'eds.'],
    quotes: ['“', '”', '‘', '’'],
    punctuationInQuotes: true,
  },
  ru: {
    tag: 'ru-RU',
    and: 'и',
    'et-al': 'и др.',
    'no date': 'б. г.',
    accessed: 'дата обращения',
    editor: ['ред.', 'ред.'],
    in: 'в кн.:',
    editedBy: ['под ред.', 'под ред.'],
    translatedBy: ['пер.', 'пер.'],
    volume: ['т.', 'т.'],
    issue: ['№', '№'],
    page: ['с.', 'с.'],
    pages: ['с.', 'с.'],
    edition: ['изд.', 'изд.'],
    quotes: ['«', '»', '„', '“'],
    punctuationInQuotes: false,
  },
}

const simple = (name: string, word: string): string => `<term name="${name}">${word}</term>`
const counted = (name: string, [one, many]: readonly [string, string]): string =>
  ['', ' form="short"']
    .map((form) => `<term name="${name}"${form}><single>${one}</single><multiple>${many}</multiple></term>`)
    .join('')
const verb = (name: string, [full, short]: readonly [string, string]): string =>
  `<term name="${name}" form="verb">${full}</term><term name="${name}" form="verb-short">${short}</term>`

/** A locale as CSL 1.0.2 writes it, with the terms that our styles ask for. */
export function localeOf(code: LanguageCode): string {
  const words = terms[code]
  const [open, close, openInner, closeInner] = words.quotes
  return `<locale xmlns="http://purl.org/net/xbiblio/csl" version="1.0" xml:lang="${words.tag}"><info/>
<style-options punctuation-in-quote="${words.punctuationInQuotes}"/>
<date form="text"><date-part name="day" suffix=" "/><date-part name="month" suffix=" "/><date-part name="year"/></date>
<date form="numeric"><date-part name="day" form="numeric-leading-zeros" suffix="."/><date-part name="month" form="numeric-leading-zeros" suffix="."/><date-part name="year"/></date>
<terms>${[
    simple('and', words.and),
    simple('in', words.in),
    simple('et-al', words['et-al']),
    simple('no date', words['no date']),
    simple('accessed', words.accessed),
    simple('open-quote', open),
    simple('close-quote', close),
    simple('open-inner-quote', openInner),
    simple('close-inner-quote', closeInner),
    simple('page-range-delimiter', '–'),
    counted('editor', words.editor),
    verb('editor', words.editedBy),
    verb('editorial-director', words.editedBy),
    verb('translator', words.translatedBy),
    counted('translator', words.editor),
    counted('volume', words.volume),
    counted('issue', words.issue),
    counted('page', words.page),
    counted('number-of-pages', words.pages),
    counted('edition', words.edition),
    ...languageOf(code).labels.monthsOfDay.map((month, index) =>
      simple(`month-${String(index + 1).padStart(2, '0')}`, month),
    ),
  ].join('')}</terms></locale>`
}
