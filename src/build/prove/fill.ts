/** Words that no paper has, in the letters of both languages. */
const invented = [
  'zelvar',
  'dromin',
  'quathe',
  'olbrick',
  'финдар',
  'ворсула',
  'Маркелюс',
  'тегнива',
  'hashpel',
  'Nurvik',
  'зюмгар',
  'штепра',
  'brontule',
  'ilgrave',
  'оплейм',
  'Гвирнат',
  'sopperdine',
  'vexol',
  'кырдаш',
  'яфтоль',
  'Wembrack',
  'jurgan',
  'эльмунт',
  'цивраль',
]

/** Text to put in place of what is withheld: the same for the same number. */
export interface Fill {
  /** Tells one filling from another. */
  readonly mark: string
  /** So many words. */
  readonly words: (count: number) => string
  /**
   * Markdown that would move everything that counts, if anything counted it: headings, a list, a table, a note, a
   * citation, a term.
   */
  readonly blocks: () => string
}

/** Keys and terms that exist, so that the filling is as good as the text it stands for. */
export interface Known {
  readonly works: readonly string[]
  readonly terms: readonly string[]
  /** False where headings and notes may not stand. */
  readonly rich: boolean
}

/** Plain words alone. */
export const nothingKnown: Known = {works: [], terms: [], rich: false}

export function fillOf(number: number, {works, terms, rich}: Known): Fill {
  const mark = `z${number}q`
  const words = (count: number): string =>
    Array.from({length: count}, (_, at) => invented[(number * 7 + at) % invented.length] ?? '').join(' ')
  const pick = (list: readonly string[]): string | undefined => list[number % Math.max(1, list.length)]
  const cited = pick(works)
  const term = pick(terms)
  const blocks = (): string =>
    rich
      ? [
          `## ${words(3)} ${mark} {#heading-${mark}}`,
          `${words(17)}${cited ? ` [@${cited}]` : ''} ${words(4)}[^${mark}].${term ? ` ${words(3)} :term[${words(1)}]{#${term}}.` : ''}`,
          `### ${words(2)} ${mark} {#under-${mark}}`,
          `7. ${words(6)}\n8. ${words(5)}`,
          `| ${words(1)} | ${words(2)} |\n|---|---|\n| ${words(2)} | ${number} |`,
          `[^${mark}]: ${words(9)}`,
        ].join('\n\n')
      : words(11)
  return {mark, words, blocks}
}
