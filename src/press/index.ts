export {
  type Certificate,
  type CertifiedPaper,
  certificateHash,
  renderCertificate,
  type TriedKind,
} from './certificate/certificate.js'
export {type FileDifference, firstDifference} from './certificate/firstDifference.js'
export {checkPile, type Expected, type PileFault} from './collate/checkPile.js'
export {collate} from './collate/collate.js'
export {type Contents, contentsOf} from './collate/contentsOf.js'
export {sidesOf} from './collate/sidesOf.js'
export type {Collated, Part, Pile, Side} from './collate/types.js'
export {conformityOf} from './conformity/conformityOf.js'
export type {Breach, Conformity, Standard} from './conformity/types.js'
export {comparePapers, sheetsOf} from './diff/comparePapers.js'
export type {LeafDifference, Paper, PaperDifference, WordChange} from './diff/types.js'
export {inspect} from './inspect/inspect.js'
export type {Fault, Inspection} from './inspect/report.js'
export {type Lock, lock} from './locks/lock.js'
export type {Permission} from './locks/permissions.js'
export {readPdf} from './reading/readFile.js'
export type {FileRead, Glyph, PageRead} from './reading/types.js'
export {type SweepRequest, sweep} from './sweep/sweep.js'
export type {Channel, Knowledge, Leak, SweepReport, Withheld} from './sweep/types.js'
