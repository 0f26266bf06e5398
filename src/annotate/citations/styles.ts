/** How bibliographies are set: each entry in the manner of its language, or all in one manner. */
export type StyleName = 'dossier' | 'gost' | 'chicago'

// The text of the styles is ours. They are CSL-M (version 1.1mlz1): a layout of its own for each language, so that
// `и др.` and `et al.` may stand in one list, which CSL 1.0.2 cannot say.

const year = '<date variable="issued"><date-part name="year"/></date>'
const issued = `<choose><if variable="issued">${year}</if><else><text term="no date"/></else></choose>`

/** `Conquest 1990`: the first author, both of two, or the first of more. */
const short = `<group delimiter=" ">
<names variable="author"><name form="short" and="text" delimiter=", "/><substitute><names variable="editor"/><text variable="title" form="short"/></substitute></names>
${issued}</group>`

const labelled = (variable: string, term = variable): string =>
  `<group delimiter=" "><text term="${term}" form="short" text-case="capitalize-first"/><text variable="${variable}"/></group>`
const pages =
  '<group delimiter=" "><label variable="page" form="short" text-case="capitalize-first"/><text variable="page"/></group>'
const address =
  '<group delimiter=" "><choose><if variable="DOI"><text variable="DOI" prefix="https://doi.org/"/></if><else><text variable="URL"/></else></choose></group>'
const accessed =
  '<choose><if variable="accessed"><group delimiter=" "><text term="accessed" text-case="capitalize-first"/><date variable="accessed" form="text"/></group></if></choose>'
/** After initials with a stop the title begins a sentence: no space before it is bound. Taken out when runs are made. */
const wall = '&#xFFFC;'
/** No line begins with the sign of an area of description. */
const before = '&#160;'

/** What stands inside another work: `Slavic Studies 27 (3): 101–20`, `In The Nature of Stalin’s Dictatorship, edited by E. A. Rees, 19–58`. */
const container = `<choose><if type="chapter entry-dictionary entry-encyclopedia paper-conference" match="any"><group delimiter=", ">
<group delimiter=" "><text term="in" text-case="capitalize-first"/><text variable="container-title" font-style="italic"/></group>
<choose><if variable="author"><names variable="editorial-director"><label form="verb" suffix=" "/><name and="text" delimiter=", "/></names></if></choose>
<group delimiter=" "><text term="volume" form="short"/><text variable="volume"/></group>
<text variable="page"/></group></if>
<else><group delimiter=": "><group delimiter=", ">
<group delimiter=" "><text variable="container-title" font-style="italic"/><text variable="volume"/><choose><if variable="volume"><text variable="issue" prefix="(" suffix=")"/></if></choose></group>
<choose><if variable="volume" match="none"><group delimiter=" "><text term="issue" form="short"/><text variable="issue"/></group></if></choose></group>
<text variable="page"/></group></else></choose>`

/** What stands by itself: `Edited by E. A. Rees. Vol. 2.` */
const alone = `<group delimiter=". "><choose><if variable="author"><names variable="editorial-director"><label form="verb" suffix=" " text-case="capitalize-first"/><name and="text" delimiter=", "/></names></if></choose>
<group delimiter=", ">${labelled('volume')}<choose><if variable="volume"><group delimiter=" "><text term="issue" form="short"/><text variable="issue"/></group></if><else>${labelled('issue')}</else></choose></group></group>`

/**
 * Chicago Manual of Style, 17th ed., 15.6–15.55, author–date, pages in full: `Conquest, Robert. 1990. The Great Terror.
 * London: Macmillan.` A comma before the last name and before `et al.` is English.
 */
const chicago = (comma: 'always' | 'never'): string => `<group delimiter=". ">
<names variable="author"><name name-as-sort-order="first" and="text" delimiter=", " delimiter-precedes-last="${comma}" delimiter-precedes-et-al="${comma}"/><substitute><names variable="editor"><name name-as-sort-order="first" and="text" delimiter=", " delimiter-precedes-last="${comma}" delimiter-precedes-et-al="${comma}"/><label form="short" prefix=", "/></names><text variable="title" font-style="italic"/></substitute></names>
${issued}
<choose><if variable="container-title"><text variable="title" quotes="true"/></if><else><text variable="title" font-style="italic"/></else></choose>
<choose><if variable="container-title">${container}</if><else>${alone}</else></choose>
<names variable="translator"><label form="verb" suffix=" " text-case="capitalize-first"/><name and="text" delimiter=", "/></names>
<choose><if is-numeric="edition"><group delimiter=" "><text variable="edition" suffix="."/><text term="edition" form="short" strip-periods="true"/></group></if><else><text variable="edition"/></else></choose>
<group delimiter=": "><text variable="publisher-place"/><text variable="publisher"/></group>
<text variable="genre"/>
<choose><if variable="container-title" match="none">${pages}</if></choose>
${address}
<choose><if variable="URL">${accessed}</if></choose>
</group>`

/** GOST R 7.0.5-2008, sections 6 and 7, one letter for any number of pages: `Хлевнюк О. В. Политбюро. М. : РОССПЭН, 1996. 304 с.`, `Заглавие // Журнал. 1996. № 3. С. 45–60.` */
const gost = `<group delimiter=". ">
<names variable="author"><name name-as-sort-order="all" sort-separator=" " initialize-with=". " delimiter=", " delimiter-precedes-last="always"/><et-al font-style="normal"/></names>
<group delimiter="${before}// ">
<group delimiter="${before}/ "><text variable="title" prefix="${wall}"/><group delimiter="${before}; "><names variable="editorial-director"><label form="verb-short" suffix=" "/><name initialize-with=". " delimiter=", "/></names><names variable="translator"><label form="verb-short" suffix=" "/><name initialize-with=". " delimiter=", "/></names></group></group>
<text variable="container-title"/></group>
<choose><if is-numeric="edition"><group delimiter=" "><text variable="edition" suffix="-е"/><text term="edition" form="short" strip-periods="true"/></group></if><else><text variable="edition"/></else></choose>
<group delimiter=", "><group delimiter="${before}: "><text variable="publisher-place"/><text variable="publisher"/></group>${issued}</group>
<group delimiter=", ">${labelled('volume')}${labelled('issue')}</group>
<choose><if variable="page">${labelled('page')}</if><else><group delimiter=" "><text variable="number-of-pages"/><text term="page" form="short"/></group></else></choose>
<group delimiter=" "><text variable="URL" prefix="URL: "/><choose><if variable="accessed"><group prefix="(" suffix=")" delimiter=" "><text term="accessed" suffix=":"/><date variable="accessed" form="numeric"/></group></if></choose></group>
</group>`

/** From so many authors only the first is named. */
const manyAuthors = 4
const manners: {readonly [name in StyleName]: {readonly ru: string; readonly other: string}} = {
  dossier: {ru: gost, other: chicago('always')},
  gost: {ru: gost, other: gost},
  chicago: {ru: chicago('never'), other: chicago('always')},
}

/** The style as CSL-M text. */
export function styleOf(name: StyleName): string {
  const {ru, other} = manners[name]
  const etAl = `et-al-min="${manyAuthors}" et-al-use-first="1"`
  return `<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.1mlz1" default-locale="en-US" demote-non-dropping-particle="never">
<info><title>${name}</title><id>${name}</id><updated>2026-01-01T00:00:00+00:00</updated></info>
<citation ${etAl} disambiguate-add-year-suffix="true"><layout locale="ru" delimiter="; ">${short}</layout><layout delimiter="; ">${short}</layout></citation>
<bibliography ${etAl}><sort><key variable="author"/><key variable="issued"/><key variable="title"/></sort>
<layout locale="ru" suffix=".">${ru}</layout><layout suffix=".">${other}</layout></bibliography></style>`
}
