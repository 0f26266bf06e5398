import {PDFBool, PDFDict} from '@cantoo/pdf-lib'
import {at, dictionaryAt, dictionaryOf, listAt, nameAt, numberAt, textAt} from '../file/objects.js'
import type {OpenFile} from '../file/openFile.js'
import {propertyOf} from '../file/readXmp.js'
import type {Clauses} from '../types.js'

/** 5, 7.1, 7.10, 7.11, 7.15 and 7.16: what is said of the file as a whole. */
export const wholeFile: Clauses = (file) =>
  rules.flatMap(({clause, holds, text}) => (holds(file) ? [] : [{clause, text}]))

interface Rule {
  readonly clause: string
  readonly holds: (file: OpenFile) => boolean
  /** Said when it does not hold. */
  readonly text: string
}

const rules: readonly Rule[] = [
  {
    clause: '5',
    holds: ({xmp}) => propertyOf(xmp, 'pdfuaid', 'part') === '1',
    text: 'does not declare `pdfuaid:part` 1',
  },
  {
    clause: '7.1',
    holds: ({catalogue}) => isTrue(dictionaryAt(catalogue, 'MarkInfo'), 'Marked'),
    text: 'is not marked as tagged',
  },
  {
    clause: '7.1',
    holds: ({catalogue}) => !isTrue(dictionaryAt(catalogue, 'MarkInfo'), 'Suspects'),
    text: 'calls its own tags suspect',
  },
  {clause: '7.1', holds: ({tree}) => tree !== undefined, text: 'has no structure tree'},
  {
    clause: '7.1',
    holds: ({xmp}) => xmp !== undefined && xmp.fault === undefined,
    text: 'has no metadata that can be read',
  },
  {
    clause: '7.1',
    holds: ({xmp}) => Boolean(propertyOf(xmp, 'dc', 'title')?.trim()),
    text: 'has no title in its metadata',
  },
  {
    clause: '7.1',
    holds: ({catalogue}) => isTrue(dictionaryAt(catalogue, 'ViewerPreferences'), 'DisplayDocTitle'),
    text: 'does not ask viewers to show its title',
  },
  {clause: '7.10', holds: areLayersNamed, text: 'has layers without a name, or layers that viewers set by themselves'},
  {clause: '7.11', holds: areAttachmentsNamed, text: 'has an attached file without a name'},
  {
    clause: '7.15',
    holds: ({catalogue}) => at(dictionaryAt(catalogue, 'AcroForm'), 'XFA') === undefined,
    text: 'has a form in XFA',
  },
  {clause: '7.16', holds: isOpenToReaders, text: 'is locked against programs that read aloud'},
]

const isTrue = (dictionary: PDFDict | undefined, key: string): boolean => at(dictionary, key) === PDFBool.True

function areLayersNamed({catalogue}: OpenFile): boolean {
  const layers = dictionaryAt(catalogue, 'OCProperties')
  const settings = [...listAt(layers, 'D'), ...listAt(layers, 'Configs')].flatMap((one) => dictionaryOf(one) ?? [])
  return settings.every((one) => Boolean(textAt(one, 'Name')) && at(one, 'AS') === undefined)
}

function areAttachmentsNamed({document}: OpenFile): boolean {
  return document.context
    .enumerateIndirectObjects()
    .every(
      ([, one]) =>
        !(one instanceof PDFDict && nameAt(one, 'Type') === 'Filespec') ||
        Boolean(textAt(one, 'F') && textAt(one, 'UF')),
    )
}

/** Bit 10 of the permissions (ISO 32000-1, table 22). */
const readAloud = 1 << 9

function isOpenToReaders({document}: OpenFile): boolean {
  const encryption = document.context.trailerInfo.Encrypt
  const permissions = encryption && numberAt(dictionaryOf(document.context.lookup(encryption)), 'P')
  return permissions === undefined || (permissions & readAloud) !== 0
}
