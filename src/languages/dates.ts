/** A day, a month or a year as the data files write it. */
export interface ReadDate {
  readonly year: string
  /** 1 to 12. */
  readonly month?: number
  readonly day?: number
}

const pattern = /^(-?\d{3,4})(?:-(\d{2})(?:-(\d{2}))?)?$/u

/** `1937-07-30`, `1937-07`, `1937`; nothing when it is not a date of the calendar. */
export function readDate(text: string): ReadDate | undefined {
  const match = pattern.exec(text.trim())
  if (!match) return undefined
  const [, year = '', month, day] = match
  if (month === undefined) return {year}
  if (Number(month) < 1 || Number(month) > 12) return undefined
  if (day === undefined) return {year, month: Number(month)}
  return Number(day) < 1 || Number(day) > 31 ? undefined : {year, month: Number(month), day: Number(day)}
}

/** Both years, when neither end says more than its year. */
export function endsOf(from: string, to: string): readonly [string, string] | undefined {
  const [first, last] = [readDate(from), readDate(to)]
  if (!first || !last || first.month !== undefined || last.month !== undefined) return undefined
  return [first.year, last.year]
}
