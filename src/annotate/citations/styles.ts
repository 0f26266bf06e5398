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
const pages = '<group delimiter=" "><label variable="page" form="short" text-case="capitalize-first"/><text variable="page"/></group>'
const address = '<group delimiter=" "><choose><if variable="DOI"><text variable="DOI" prefix="https://doi.org/"/></if><else><text variable="URL"/></else></choose></group>'
const accessed = '<choose><if variable="accessed"><group delimiter=" "><text term="accessed" text-case="capitalize-first"/><date variable="accessed" form="text"/></group></if></choose>'
/** After initials with a stop the title begins a sentence: no space before it is bound. Taken out when runs are made. */
const wall = '&#xFFFC;'

/** Chicago Manual of Style, 17th ed., 15.6–15.55, shortened: `Conquest, Robert. 1990. The Great Terror. London: Macmillan.` */
const chicago = `<group delimiter=". ">
<names variable="author"><name name-as-sort-order="first" and="text" delimiter=", " delimiter-precedes-last="always"/><substitute><names variable="editor"><name name-as-sort-order="first" and="text" delimiter=", "/><label form="short" prefix=", "/></names><text variable="title" font-style="italic"/></substitute></names>
${issued}
<choose><if variable="container-title"><text variable="title" quotes="true"/></if><else><text variable="title" font-style="italic"/></else></choose>
<choose><if variable="container-title"><text variable="container-title" font-style="italic"/></if></choose>
<choose><if variable="author"><names variable="editorial-director"><label form="verb-short" suffix=" " text-case="capitalize-first"/><name and="text" delimiter=", "/></names></if></choose>
<names variable="translator"><label form="verb-short" suffix=" " text-case="capitalize-first"/><name and="text" delimiter=", "/></names>
<choose><if is-numeric="edition"><group delimiter=" "><text variable="edition" suffix="."/><text term="edition" form="short" strip-periods="true"/></group></if><else><text variable="edition"/></else></choose>
<group delimiter=", ">${labelled('volume')}<choose><if variable="volume"><group delimiter=" "><text term="issue" form="short"/><text variable="issue"/></group></if><else>${labelled('issue')}</else></choose></group>
<group delimiter=": "><text variable="publisher-place"/><text variable="publisher"/></group>
<text variable="genre"/>
${pages}
${address}
<choose><if variable="URL">${accessed}</if></choose>
</group>`

/** GOST R 7.0.5-2008, sections 6 and 7: `Хлевнюк О. В. Политбюро. М. : РОССПЭН, 1996. 304 с.`, `Заглавие // Журнал. 1996. № 3. С. 45–60.` */
const gost = `<group delimiter=". ">
<names variable="author"><name name-as-sort-order="all" sort-separator=" " initialize-with=". " delimiter=", " delimiter-precedes-last="always"/><et-al font-style="normal"/></names>
<group delimiter=" // ">
<group delimiter=" / "><text variable="title" prefix="${wall}"/><group delimiter=" ; "><names variable="editorial-director"><label form="verb-short" suffix=" "/><name initialize-with=". " delimiter=", "/></names><names variable="translator"><label form="verb-short" suffix=" "/><name initialize-with=". " delimiter=", "/></names></group></group>
<text variable="container-title"/></group>
<choose><if is-numeric="edition"><group delimiter=" "><text variable="edition" suffix="-е"/><text term="edition" form="short" strip-periods="true"/></group></if><else><text variable="edition"/></else></choose>
<group delimiter=", "><group delimiter=" : "><text variable="publisher-place"/><text variable="publisher"/></group>${issued}</group>
<group delimiter=", ">${labelled('volume')}${labelled('issue')}</group>
<choose><if variable="page">${pages}</if><else><group delimiter=" "><text variable="number-of-pages"/><text term="page" form="short"/></group></else></choose>
<group delimiter=" "><text variable="URL" prefix="URL: "/><choose><if variable="accessed"><group prefix="(" suffix=")" delimiter=" "><text term="accessed" suffix=":"/><date variable="accessed" form="numeric"/></group></if></choose></group>
</group>`

/** From so many authors only the first is named. */
const manyAuthors = 4
const manners: {readonly [name in StyleName]: {readonly ru: string; readonly other: string}} = {
  dossier: {ru: gost, other: chicago},
  gost: {ru: gost, other: gost},
  chicago: {ru: chicago, other: chicago},
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
