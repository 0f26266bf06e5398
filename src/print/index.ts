export type {SubsetMode} from './fontFile.js'
export {createPrinter, type Printer, type PrinterOptions, type PrintJob} from './printer.js'
