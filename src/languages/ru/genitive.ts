/** Endings of surnames whose genitive is beyond doubt, men's and women's. */
const endings: readonly (readonly [RegExp, string])[] = [
  [/(?<=[цс]к)ий$/u, 'ого'],
  [/(?<=[цс]к)ая$/u, 'ой'],
  [/(?<=(?:[оеё]в|[иы]н))а$/u, 'ой'],
  [/(?<=(?:[оеё]в|[иы]н))$/u, 'а'],
]

/** `под ред. В. Н. Хаустова`: the genitive of a surname that tells its gender; any other stays as it is. */
export function genitiveOfSurname(family: string): string {
  const found = endings.find(([ending]) => ending.test(family))
  return found ? family.replace(found[0], found[1]) : family
}
