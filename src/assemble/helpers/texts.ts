import {hintFor} from '../../base/index.js'
import {type Helper, isThere, type Shelfmark, trouble} from './helper.js'
import {asMarkup, insert, insertBlocks, markupOf} from './inserted.js'

/** `{{prose committee.mandate}}` on a line of its own: Markdown of a data file. */
export const prose: Helper = {
  name: 'prose',
  form: 'value',
  takes: [1, 1],
  hash: [],
  run: ({args, paper, place}) => insert(paper.prose(args[0], 'blocks', place)),
}

/** `{{inline motion.purpose}}`: the same within a line or a cell. */
export const inline: Helper = {
  name: 'inline',
  form: 'value',
  takes: [1, 1],
  hash: [],
  run: ({args, paper, place}) => insert(paper.prose(args[0], 'inline', place)),
}

/** `{{chapter "10-history"}}` places one text, `{{chapters}}` all of them. */
function placing(list: Shelfmark, one: string): readonly Helper[] {
  return [
    {
      name: one,
      form: 'value',
      takes: [1, 1],
      hash: [],
      run(call) {
        const {paper, place} = call
        const name =
          typeof call.args[0] === 'object' && call.args[0]
            ? String((call.args[0] as {name?: unknown}).name)
            : String(call.args[0])
        return insertBlocks(paper.place(list, name, place))
      },
    },
    {
      name: list,
      form: 'value',
      takes: [0, 0],
      hash: [],
      run: ({paper, place}) => insertBlocks(paper.namesOf(list).flatMap((name) => paper.place(list, name, place))),
    },
  ]
}

export const texts: readonly Helper[] = [
  ...placing('letters', 'letter'),
  ...placing('chapters', 'chapter'),
  ...placing('sources', 'source'),
]

/** `{{character "yezhov" side="private"}}`: what a character's file says beneath its front matter. */
export const character: Helper = {
  name: 'character',
  form: 'value',
  takes: [1, 1],
  hash: ['side'],
  run(call) {
    const [given] = call.args
    const id = typeof given === 'object' && given ? String((given as {id?: unknown}).id) : String(given)
    const known = call.paper.data.characters.map((one) => one.id)
    if (!known.includes(id))
      throw trouble(
        call,
        'template-unknown',
        `there is no character \`${id}\` for this audience`,
        hintFor(id, new Set(known)),
      )
    return insertBlocks(call.paper.side(id, call.hash['side'] === 'private' ? 'private' : 'public', call.place))
  },
}

/** `{{contents depth=2}}` and its like: what a later stage makes. */
export const places: readonly Helper[] = ['contents', 'glossary', 'bibliography', 'index', 'figures'].map((name) => ({
  name,
  form: 'value',
  takes: [0, 0],
  run: ({hash}) => {
    const written = Object.entries(hash)
      .filter(([, value]) => isThere(value))
      .map(([key, value]) =>
        value === true ? key : `${key}="${(markupOf(value) ?? String(value)).replaceAll('"', '”')}"`,
      )
    return asMarkup(`::${name}${written.length > 0 ? `{${written.join(' ')}}` : ''}`)
  },
}))

/** `{{picture character.portrait alt="…"}}`: an image by its address from the project's root. */
export const picture: Helper = {
  name: 'picture',
  form: 'value',
  takes: [1, 1],
  hash: ['alt', 'width'],
  run({args, hash, place}) {
    const [url] = args
    if (!isThere(url)) return asMarkup('')
    const attributes = typeof hash['width'] === 'string' ? {width: hash['width']} : {}
    return insertBlocks([
      {kind: 'figure', url: String(url), alt: String(hash['alt'] ?? ''), caption: [], attributes, place},
    ])
  },
}
