import {nameAt, streamAt} from '../file/objects.js'
import {namespaces, type Property, propertyOf, type Xmp} from '../file/readXmp.js'
import type {Clauses} from '../types.js'

/** 6.6: metadata as XMP that says which level is kept, and describes every property that XMP does not know. */
export const metadata: Clauses = ({catalogue, xmp}) => {
  if (!xmp) return [{clause: '6.6.2.1', text: 'has no metadata'}]
  const said = (clause: string, isKept: boolean, text: string) => (isKept ? [] : [{clause, text}])
  const part = propertyOf(xmp, 'pdfaid', 'part')
  const level = propertyOf(xmp, 'pdfaid', 'conformance') ?? ''
  return [
    ...said(
      '6.6.2.1',
      nameAt(streamAt(catalogue, 'Metadata')?.dict, 'Filter') === undefined,
      'has metadata that are packed',
    ),
    ...said('6.6.2.1', xmp.fault === undefined, `has metadata that are no XML: ${xmp.fault}`),
    ...said('6.6.2.1', !/\b(?:bytes|encoding)\s*=/u.test(xmp.header), 'has metadata of a fixed length or encoding'),
    ...xmp.properties.flatMap((property) => schemaFault(property, xmp)),
    ...said(
      '6.6.4',
      part === '2' && /^[ABU]$/u.test(level),
      `declares \`pdfaid:part\` ${part ?? 'none'}, \`conformance\` ${level || 'none'}`,
    ),
  ]
}

/** Properties of XMP that files of ours and others use, with their lists (XMP 2005). */
const known: {readonly [namespace: string]: {readonly [name: string]: string | undefined}} = {
  [namespaces.dc]: {
    title: 'Alt',
    description: 'Alt',
    rights: 'Alt',
    creator: 'Seq',
    date: 'Seq',
    subject: 'Bag',
    language: 'Bag',
    publisher: 'Bag',
    contributor: 'Bag',
    relation: 'Bag',
    type: 'Bag',
    format: '',
    identifier: '',
    source: '',
    coverage: '',
  },
  [namespaces.pdf]: {Keywords: '', PDFVersion: '', Producer: '', Trapped: ''},
  [namespaces.xmp]: {
    CreateDate: '',
    CreatorTool: '',
    ModifyDate: '',
    MetadataDate: '',
    Label: '',
    Nickname: '',
    BaseURL: '',
    Rating: '',
    Identifier: 'Bag',
  },
  [namespaces.xmpMM]: {DocumentID: '', InstanceID: '', OriginalDocumentID: '', RenditionClass: '', VersionID: ''},
  [namespaces.pdfaid]: {part: '', conformance: '', amd: '', corr: ''},
  [namespaces.pdfaExtension]: {schemas: 'Bag'},
}

function schemaFault({namespace, name, list = ''}: Property, {described}: Xmp) {
  const expected = known[namespace]?.[name]
  if (expected === undefined)
    return described.has(`${namespace} ${name}`)
      ? []
      : [{clause: '6.6.2.3', text: `does not describe its property \`${name}\` of ${namespace}`}]
  return expected === list
    ? []
    : [{clause: '6.6.2.3', text: `has a property \`${name}\` that is no ${expected || 'word'}`}]
}
