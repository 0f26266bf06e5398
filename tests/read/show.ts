import type {Block, Inline, NoteBody} from '../../src/model/index.js'

// The model in few signs, for people to read: a line a block, inlines one after another.

export function showBlocks(blocks: readonly Block[], depth = 0): string[] {
  return blocks.flatMap((block) => showBlock(block, depth))
}

export function showNotes(bodies: readonly NoteBody[]): string[] {
  return bodies.flatMap(({id, series, blocks}) => [`note ${id} (${series})`, ...showBlocks(blocks, 1)])
}

export function showInlines(inlines: readonly Inline[]): string {
  return inlines.map(showInline).join(' ')
}

function showBlock(block: Block, depth: number): string[] {
  const margin = '  '.repeat(depth)
  const line = (...parts: readonly (string | undefined)[]) =>
    margin + parts.filter((part) => part !== undefined && part !== '').join(' ')
  switch (block.kind) {
    case 'paragraph':
      return [line('p', showInlines(block.children))]
    case 'heading':
      return [
        line(
          `h${block.depth}`,
          `#${block.id}`,
          block.unnumbered ? 'unnumbered' : '',
          block.unlisted ? 'unlisted' : '',
          showInlines(block.children),
        ),
      ]
    case 'list':
      return [
        line(block.ordered ? 'numbered' : 'bulleted', block.tight ? 'tight' : 'loose'),
        ...block.items.flatMap(({number, delimiter, checked, blocks}) => [
          `${margin}  ${number === undefined ? '-' : `${number}${delimiter ?? '.'}`}${checked === undefined ? '' : checked ? ' [x]' : ' [ ]'}`,
          ...showBlocks(blocks, depth + 2),
        ]),
      ]
    case 'code':
      return [line('code', block.info, JSON.stringify(block.text))]
    case 'table':
      return [
        line(
          'table',
          block.id ? `#${block.id}` : '',
          `[${block.align.map((one) => one ?? '-').join(' ')}]`,
          showAttributes(block.attributes ?? {}),
          block.caption ? `caption ${showInlines(block.caption)}` : '',
        ),
        ...block.rows.map((row) => `${margin}  ${row.map(({children}) => showInlines(children)).join(' | ')}`),
      ]
    case 'figure':
      return [
        line(
          'figure',
          block.id ? `#${block.id}` : '',
          block.url,
          JSON.stringify(block.alt),
          showAttributes(block.attributes),
        ),
        ...(block.caption.length > 0 ? [`${margin}  caption ${showInlines(block.caption)}`] : []),
        ...(block.credit ? [`${margin}  credit ${showInlines(block.credit)}`] : []),
      ]
    case 'container':
      return [
        line(
          `:::${block.name}`,
          block.id ? `#${block.id}` : '',
          showAttributes(block.attributes),
          block.label ? `label ${showInlines(block.label)}` : '',
        ),
        ...showBlocks(block.blocks, depth + 1),
      ]
    case 'place':
      return [line(`::${block.name}`, showAttributes(block.attributes))]
    case 'section':
      return [line('section', showAttributes(block.attributes))]
    case 'space':
      return [line('space', block.height.toFixed(2))]
    case 'lines':
      return [line('lines', String(block.count))]
    case 'slot':
      return [line('slot', block.name)]
    default:
      return [line(block.kind)]
  }
}

const showAttributes = (attributes: {readonly [name: string]: string}): string =>
  Object.entries(attributes)
    .map(([name, value]) => `${name}=${JSON.stringify(value)}`)
    .join(' ')

function showInline(inline: Inline): string {
  switch (inline.kind) {
    case 'text':
      return JSON.stringify(inline.text)
    case 'code':
      return `code(${JSON.stringify(inline.text)})`
    case 'break':
      return '/'
    case 'link':
      return `link(${inline.url} ${showInlines(inline.children)})`
    case 'image':
      return `image(${inline.url} ${JSON.stringify(inline.alt)})`
    case 'note':
      return `note(${inline.id})`
    case 'citation':
      return `${inline.form}(${inline.items.map(({prefix, key, locator, authorless, place}) => [prefix && JSON.stringify(prefix), `${authorless ? '-' : ''}@${key}:${place.column}`, locator && JSON.stringify(locator)].filter(Boolean).join(' ')).join('; ')})`
    case 'reference':
      return `${inline.form}(#${inline.target}${shown(inline.children)})`
    case 'term':
      return `term(#${inline.key}${shown(inline.children)})`
    case 'person':
      return `person(#${inline.key}${inline.form ? ` ${inline.form}` : ''}${shown(inline.children)})`
    case 'fact':
      return `fact(#${inline.key}${inline.form ? ` ${inline.form}` : ''}${inline.cite ? ' cite' : ''})`
    case 'foreign':
      return `${inline.language}(${showInlines(inline.children)})`
    case 'only':
      return `only(${inline.audiences.join(' ')}: ${showInlines(inline.children)})`
    case 'blank':
    case 'checkbox':
      return `${inline.kind}(${inline.width?.toFixed(2) ?? ''})`
    case 'fill':
      return `fill(${inline.leader ?? ''})`
    case 'slot':
      return `slot(${inline.name})`
    default:
      return `${inline.kind}(${showInlines(inline.children)})`
  }
}

const shown = (inlines: readonly Inline[]): string => (inlines.length > 0 ? ` ${showInlines(inlines)}` : '')
