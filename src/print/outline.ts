import type {Page} from '../model/index.js'
import {destination} from './destinations.js'
import type {FileWriter} from './fileWriter.js'
import {textString} from './syntax.js'

interface Entry {
  readonly title: string
  readonly place: string
  readonly parent: Entry | undefined
  readonly level: number
  readonly children: Entry[]
  id: number
}

/** Writes the outline: headings by level, each opening where it stands. Returns its root, if there are any headings. */
export function writeOutline(file: FileWriter, pages: readonly Page[], objects: readonly number[]): number | undefined {
  const top = entriesOf(pages, objects)
  if (top.length === 0) return undefined
  const root = file.reserve()
  const number = (entries: readonly Entry[]): void => {
    for (const entry of entries) {
      entry.id = file.reserve()
      number(entry.children)
    }
  }
  number(top)
  // A file with one chapter shows its sections at once.
  const open = top.length === 1
  write(file, top, root, open)
  const shown = top.length + (open ? top[0]!.children.length : 0)
  file.write(root, `<</Type /Outlines /First ${top[0]!.id} 0 R /Last ${top[top.length - 1]!.id} 0 R /Count ${shown}>>`)
  return root
}

function entriesOf(pages: readonly Page[], objects: readonly number[]): readonly Entry[] {
  const top: Entry[] = []
  let last: Entry | undefined
  pages.forEach((page, k) => {
    for (const {strip, role, x, y} of page.placed) {
      if (!strip.outline || role === 'repeat') continue
      const {level, title} = strip.outline
      let parent = last
      while (parent && parent.level >= level) parent = parent.parent
      const entry: Entry = {title, level, parent, place: destination(page, objects[k]!, x, y), children: [], id: 0}
      ;(parent?.children ?? top).push(entry)
      last = entry
    }
  })
  return top
}

function write(file: FileWriter, entries: readonly Entry[], parent: number, open: boolean): void {
  entries.forEach((entry, k) => {
    const {id, title, place, children} = entry
    const beside = `${k > 0 ? ` /Prev ${entries[k - 1]!.id} 0 R` : ''}${k < entries.length - 1 ? ` /Next ${entries[k + 1]!.id} 0 R` : ''}`
    const below =
      children.length > 0
        ? ` /First ${children[0]!.id} 0 R /Last ${children[children.length - 1]!.id} 0 R /Count ${open ? children.length : -children.length}`
        : ''
    file.write(id, `<</Title ${textString(title)} /Parent ${parent} 0 R /Dest ${place}${beside}${below}>>`)
    write(file, children, id, false)
  })
}
