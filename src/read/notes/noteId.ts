/** What a label calls: `1` is `note/1`, `editor/1` is of the series `editor`, `*` is an unnumbered note of the title. */
export function noteOf(label: string): {readonly id: string; readonly series: string} {
  if (label === '*') return {id: 'title/*', series: 'title'}
  const slash = label.indexOf('/')
  return slash > 0 ? {id: label, series: label.slice(0, slash)} : {id: `note/${label}`, series: 'note'}
}
