import {posix} from 'node:path'
import type {Handler} from '../secret.js'

/** A picture that stands only where this reader may not look. */
export const picture: Handler = {
  words({name, place}, draft) {
    const {file} = place
    const stem = posix.basename(file).replace(/\.[^.]+$/u, '')
    const drawn = file.endsWith('.svg')
      ? [...draft.text(file).matchAll(/>([^<>]*\p{L}[^<>]*)</gu)].map(([, text = '']) => ({
          name,
          place,
          text: text.trim(),
        }))
      : []
    return [{name, place, text: stem, isName: true}, ...drawn]
  },
  change({
    secret: {
      place: {file},
    },
    how,
    draft,
    fill,
  }) {
    if (how === 'delete') return draft.write(file, undefined)
    const side = how === 'lengthen' ? 700 : 40
    if (file.endsWith('.svg'))
      return draft.write(
        file,
        `<svg xmlns="http://www.w3.org/2000/svg" width="${side}" height="${side}" viewBox="0 0 ${side} ${side}"><text x="1" y="20">${fill.words(2)}</text></svg>\n`,
      )
    const bytes = draft.snapshot.files.get(file)
    if (bytes) draft.write(file, new Uint8Array([...bytes, 0, how.length]))
  },
}
