import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  type PDFObject,
  PDFStream,
  PDFString,
} from '@cantoo/pdf-lib'
import type {Channel} from '../types.js'

/**
 * What a string or a name is to a reader, by the key it stands under (ISO 32000-2); for keys of several meanings, by what
 * else the dictionary holds. Whatever is not listed is read all the same, as `object`.
 */
const byKey: {readonly [key: string]: string | ((dictionary: PDFDict) => string)} = {
  Title: (dictionary) => (holds(dictionary, 'Parent') ? 'outline' : 'metadata'),
  Author: 'metadata',
  Subject: 'metadata',
  Keywords: 'metadata',
  Creator: 'metadata',
  Producer: 'metadata',
  Alt: 'alternative text',
  ActualText: 'alternative text',
  E: 'alternative text',
  Lang: 'language',
  ID: 'structure id',
  IDTree: 'structure id',
  S: 'structure',
  URI: 'link',
  Dest: 'destination',
  D: 'destination',
  Dests: 'destination',
  Names: 'name tree',
  Limits: 'name tree',
  F: 'attachment',
  UF: 'attachment',
  Desc: 'attachment',
  Contents: 'annotation',
  RC: 'annotation',
  Subj: 'annotation',
  NM: 'annotation',
  T: (dictionary) => (holds(dictionary, 'S') ? 'structure' : 'form field'),
  TU: 'form field',
  TM: 'form field',
  V: 'form field',
  DV: 'form field',
  Opt: 'form field',
  P: 'page label',
  BaseFont: 'font name',
  FontName: 'font name',
  FontFamily: 'font name',
  JS: 'script',
  Name: 'layer',
}

const holds = (dictionary: PDFDict, key: string): boolean => dictionary.has(PDFName.of(key))

/** Every string and every name of every object, those that nothing refers to among them. */
export function objectChannels(document: PDFDocument): readonly Channel[] {
  const channels: Channel[] = []
  for (const [, object] of document.context.enumerateIndirectObjects()) walk(object, 'object')
  return channels

  function walk(object: PDFObject, name: string): void {
    if (object instanceof PDFStream) walk(object.dict, name)
    else if (object instanceof PDFDict) walkDictionary(object)
    else if (object instanceof PDFArray) for (const item of object.asArray()) walk(item, name)
    else if (object instanceof PDFString || object instanceof PDFHexString) add(name, textOf(object))
    else if (object instanceof PDFName) add(name, object.decodeText())
  }

  function walkDictionary(dictionary: PDFDict): void {
    for (const [key, value] of dictionary.entries()) {
      const word = key.decodeText()
      const known = Object.hasOwn(byKey, word) ? byKey[word] : undefined
      if (known === undefined) add('object', word)
      walk(value, (typeof known === 'function' ? known(dictionary) : known) ?? 'object')
    }
  }

  function add(name: string, text: string): void {
    if (text === '') return
    channels.push({name, text})
    const plain = decoded(text)
    if (plain !== text) channels.push({name, text: plain})
  }
}

/** As text; and, since a name of bytes may hold UTF-8, as that. */
function textOf(string: PDFString | PDFHexString): string {
  const text = string.decodeText()
  const bytes = string.asBytes()
  if (bytes.every((byte) => byte < 0x80) || (bytes[0] ?? 0) >= 0xfe) return text
  return `${text} ${new TextDecoder().decode(bytes)}`
}

/** Addresses and destinations write letters as `%D0%93`. */
function decoded(text: string): string {
  try {
    return text.includes('%') ? decodeURIComponent(text.replace(/\+/gu, ' ')) : text
  } catch {
    return text
  }
}
