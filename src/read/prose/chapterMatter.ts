import {z} from '../../base/index.js'
import {letterings} from '../../model/index.js'

const id = z.string().regex(/^[\p{L}\p{N}][\p{L}\p{N}._:-]*$/u, 'letters, digits, `.`, `_`, `-` and `:` only')
const names = z
  .union([
    z.string().regex(/\S/u, 'at least one audience'),
    z.array(z.string().regex(/^\S+$/u, 'the name of an audience')).min(1),
  ])
  .transform((value): readonly string[] => (typeof value === 'string' ? value.trim().split(/\s+/u) : value))
/** A title may be a year. */
const words = z.union([z.string(), z.number()]).transform(String).pipe(z.string().regex(/\S/u, 'words'))

/** Keys at the head of a chapter or a source. `title`, `subtitle` and `author` are inline Markdown. */
export const chapterMatterSchema = z.strictObject({
  title: words,
  subtitle: words.optional(),
  author: words.optional(),
  id: id.optional(),
  audience: names.optional(),
  notes: z.enum(['chapter', 'document']).optional(),
  lettering: z.enum(letterings as [string, ...string[]]).optional(),
  language: z.enum(['en', 'ru']).optional(),
})

/** Of a file that others include: it stands under the title of the chapter and needs none of its own. */
export const includedMatterSchema = chapterMatterSchema.partial({title: true})
