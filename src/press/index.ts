export {inspect} from './inspect/inspect.js'
export type {Fault, Inspection} from './inspect/report.js'
export {readPdf} from './reading/readFile.js'
export type {FileRead, Glyph, PageRead} from './reading/types.js'
