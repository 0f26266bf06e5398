import type {Place} from '../../base/index.js'
import type {TemplateDeclaration} from '../../model/index.js'
import type {Loc} from './syntax.js'

/** One Handlebars file. */
export interface TemplateFile {
  readonly file: string
  readonly text: string
}

/** A kind of paper: its template, the parts it may call, and what it declares of itself. */
export interface TemplateSource {
  readonly name: string
  readonly declaration: TemplateDeclaration
  readonly source: TemplateFile
  /** By the name that `{{> name}}` calls. */
  readonly partials: {readonly [name: string]: TemplateFile}
}

/** Handlebars counts columns from 0. */
export function placeOfLoc(file: string, {start, end}: Loc): Place {
  return {file, line: start.line, column: start.column + 1, endLine: end.line, endColumn: end.column + 1}
}
