import type {Inline} from '../../model/index.js'

/** Neighbouring texts as one, empty ones left out: nobody can tell where something was put in or taken out. */
export function joinTexts(inlines: readonly Inline[]): readonly Inline[] {
  const joined: Inline[] = []
  for (const inline of inlines) {
    const last = joined.at(-1)
    if (inline.kind !== 'text') joined.push(inline)
    else if (inline.text === '') continue
    else if (last?.kind === 'text') joined[joined.length - 1] = {kind: 'text', text: last.text + inline.text}
    else joined.push(inline)
  }
  return joined
}
