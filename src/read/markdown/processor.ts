import remarkDirective from 'remark-directive'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import {type Data, type Processor, unified} from 'unified'
import {isTextDirective} from '../directives/names.js'
import {citationSyntax, citationTree} from './citationSyntax.js'
import {grantDirectives} from './directiveSyntax.js'
import {marks, type SyntaxExtension, type TreeExtension} from './syntax.js'
import {grantTables} from './tableSyntax.js'

/** Off: HTML, so that the angle brackets of a source print as they stand; code by indentation, so that an indented paragraph stays one. */
const off: SyntaxExtension = {disable: {null: ['htmlFlow', 'htmlText', 'codeIndented']}}

/** Never on: addresses of e-mail, which are text; `www.` without a scheme. Only disabled, they would end data at every word. */
const unwanted = new Set(['emailAutolink', 'wwwAutolink'])

/** CommonMark and GFM without HTML and indented code, with our directives and citations. */
export const processor = unified()
  .use(remarkParse)
  .use(remarkGfm, {singleTilde: false})
  .use(remarkDirective)
  .use(ours)
  .freeze()

/** Last of the plugins: it changes what the others have put on the processor's shelf. */
function ours(this: Processor) {
  const data: Data = this.data()
  const syntax = (data.micromarkExtensions ?? [])
    .map(withoutUnwanted)
    .map(grantTables)
    .map((extension) => (extension.text?.[marks.colon] ? grantDirectives(extension, isTextDirective) : extension))
  data.micromarkExtensions = [...syntax, off, citationSyntax]
  const trees = (data.fromMarkdownExtensions ?? []).flat() as TreeExtension[]
  data.fromMarkdownExtensions = [...trees.map(withoutTransforms), citationTree]
}

function withoutUnwanted(extension: SyntaxExtension): SyntaxExtension {
  if (!extension.text) return extension
  const text = Object.entries(extension.text).flatMap(([code, constructs]): [string, typeof constructs][] => {
    const left = [constructs ?? []].flat().filter(({name}) => name === undefined || !unwanted.has(name))
    return left.length === 0 ? [] : [[code, left.length === 1 ? left[0] : left]]
  })
  return {...extension, text: Object.fromEntries(text)}
}

/** GFM looks for addresses in the finished tree a second time and loses their places; the tokenizer has found them. */
function withoutTransforms(extension: TreeExtension): TreeExtension {
  const {transforms: _, ...rest} = extension as {transforms?: unknown}
  return rest as TreeExtension
}
