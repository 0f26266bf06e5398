import type {Place} from '../../base/index.js'
import type {Block, Inline} from '../../model/index.js'
import type {BlockNode, InlineNode, Reading} from '../reading.js'

/** What an attribute's value must look like. */
export type AttributeKind =
  | 'text'
  /** Inline Markdown. */
  | 'prose'
  /** Stands alone, or has the value `true` or `yes`. */
  | 'flag'
  /** 1, 2, 3 … */
  | 'count'
  | 'integer'
  /** `40mm`, `1.5cm`, `12pt`, `1in`. */
  | 'length'
  /** A length, or a share of the measure: `60%`. */
  | 'width'
  /** Names of audiences with spaces between. */
  | 'audiences'
  /** BCP 47: `uk`, `sr-Latn`. */
  | 'language'
  /** An address inside the project, relative to the file. */
  | 'address'
  | 'choice'

export interface AttributeRule {
  readonly kind: AttributeKind
  readonly required?: true
  readonly choices?: readonly string[]
}

/** What an author may write under one name. */
export interface Definition {
  readonly name: string
  readonly attributes: {readonly [name: string]: AttributeRule}
  /** May it, must it bear `{#id}`? Never, when absent. */
  readonly id?: 'may' | 'must'
  /** May it, must it bear `[a label]`? Never, when absent. */
  readonly label?: 'may' | 'must'
  /** The attribute that a word without value names: `:lang[…]{uk}`. */
  readonly shorthand?: string
  /** Where it may stand; everywhere, when absent. */
  readonly only?: 'template' | 'character'
}

/** A directive whose attributes have been checked. */
export interface Directive {
  readonly name: string
  /** Without `#id`; addresses normalised. */
  readonly attributes: {readonly [name: string]: string}
  /** Names of attributes that stand there, right or wrong. */
  readonly written: ReadonlySet<string>
  readonly id?: string
  readonly label: readonly InlineNode[]
  readonly place: Place
  readonly placeOfAttribute: (name: string) => Place
}

/** `:::name` … `:::`. */
export interface ContainerDefinition extends Definition {
  readonly toBlocks: (directive: Directive, children: readonly BlockNode[], reading: Reading) => readonly Block[]
}

/** `::name{…}` on a line of its own. */
export interface LeafDefinition extends Definition {
  readonly toBlock: (directive: Directive, reading: Reading) => Block
}

/** `:name[…]{…}` in running text. */
export interface TextDefinition extends Definition {
  /** It is one without label and attributes, too: `:box`. */
  readonly bare?: true
  readonly toInline: (directive: Directive, reading: Reading) => Inline
}
