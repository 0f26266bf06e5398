import type {FileRead, PageRead, Structure} from '../reading/types.js'

/** What the structure of a tagged file says of a piece of text. */
export interface Tag {
  /** Pieces of one paragraph, heading, cell or line of code have one number, others of the page another. */
  readonly block: number
  readonly isHeading: boolean
  /** A note at the foot or behind the text. */
  readonly isNote: boolean
  /** Set as it stands: where its lines end is nobody's choice. */
  readonly isCode: boolean
}

const heading = /^H[1-6]?$/u
/** Elements that stand within a line (ISO 32000-1, 14.8.4.4): the block is the one around them. */
const inline = /^(?:Span|Link|Reference|Quote|Lbl|BibEntry|Annot)$/u

/** Tags of a page by the index of its marked content; empty where the file is not tagged. */
export function tagsOf({structure}: PageRead): ReadonlyMap<number, Tag> {
  const tags = new Map<number, Tag>()
  let blocks = 0
  const walk = ({role, children}: Structure, around: Tag): void => {
    const own = inline.test(role)
      ? around
      : {
          block: ++blocks,
          isHeading: around.isHeading || heading.test(role),
          isNote: around.isNote || role === 'Note',
          isCode: around.isCode || role === 'Code',
        }
    for (const child of children)
      if (typeof child === 'number') tags.set(child, own)
      else walk(child, own)
  }
  if (structure) walk(structure, {block: 0, isHeading: false, isNote: false, isCode: false})
  return tags
}

/** Whether the file names its headings: large type is one where it does not. */
export const namesHeadings = ({pages}: FileRead): boolean =>
  pages.some(({structure}) => structure !== undefined && hasHeading(structure))

const hasHeading = ({role, children}: Structure): boolean =>
  heading.test(role) || children.some((child) => typeof child !== 'number' && hasHeading(child))
