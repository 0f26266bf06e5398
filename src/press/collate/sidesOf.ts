/**
 * The sides that a part takes from a fresh sheet on: 0-based pages, nothing for a blank. Printed on both sides, a loose
 * leaf (a form that is handed in, the outside of an envelope) lies alone on its sheet.
 */
export function sidesOf(
  pages: number,
  {duplex, loose}: {readonly duplex: boolean; readonly loose: ReadonlySet<number>},
): readonly (number | undefined)[] {
  const sides: (number | undefined)[] = []
  for (let page = 0; page < pages; page++) {
    const isAlone = duplex && loose.has(page)
    if (isAlone && sides.length % 2 === 1) sides.push(undefined)
    sides.push(page)
    if (isAlone && page < pages - 1) sides.push(undefined)
  }
  return sides
}
