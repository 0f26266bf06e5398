/** Where something was written. Lines and columns are 1-based, as editors show them. `file` is relative to the project root. */
export interface Place {
  readonly file: string
  readonly line: number
  readonly column: number
  readonly endLine?: number
  readonly endColumn?: number
}
