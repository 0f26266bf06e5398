import {valueAt} from '../prose.js'
import type {Handler} from '../secret.js'
import {changeValue, row} from './row.js'

/** Another paper that the committee prints, with its title and options. That there is one is no word of its text. */
export const otherDocument: Handler = {
  words: () => [],
  change(change) {
    const {
      secret: {
        place: {file},
        path = [],
      },
      how,
      draft,
    } = change
    if (how === 'delete') return row.change(change)
    const asked = valueAt(draft.value(file)?.value, path)
    for (const key of ['title', 'subtitle'])
      if (valueAt(asked, [key]) !== undefined) changeValue({...change, file, path: [...path, key], isText: true})
  },
}
