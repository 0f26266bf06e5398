import type {ClassDefinition, Coverage, LayoutTable, Lookup, Subtable} from 'fontkit'

// Readers of the few parts of GPOS and GSUB that are asked too often to be left to fontkit's shaper (OpenType 1.9, ch. 2).

/** The lookups of `features` in the default language of the table's first script that has them, in the order they apply. */
export function lookupsOf(table: LayoutTable | undefined, features: ReadonlySet<string>): readonly Lookup[] {
  if (!table) return []
  const wanted = new Set<number>()
  for (const {script} of table.scriptList) {
    for (const index of script.defaultLangSys?.featureIndexes ?? []) {
      const feature = table.featureList[index]
      if (feature && features.has(feature.tag))
        for (const lookup of feature.feature.lookupListIndexes) wanted.add(lookup)
    }
  }
  return [...wanted].sort((a, b) => a - b).map((index) => table.lookupList.get(index))
}

/** The subtables of a lookup with their kind, out of the wrapping that lets tables grow past 64 KB. */
export function subtablesOf(
  lookup: Lookup,
  wrapping: number,
): readonly {readonly kind: number; readonly table: Subtable}[] {
  return lookup.subTables.map((table) =>
    lookup.lookupType === wrapping && table.extension
      ? {kind: table.lookupType ?? 0, table: table.extension}
      : {kind: lookup.lookupType, table},
  )
}

/** Index of each covered glyph. */
export function coveredBy(coverage: Coverage): ReadonlyMap<number, number> {
  const index = new Map<number, number>()
  coverage.glyphs?.forEach((glyph, i) => {
    index.set(glyph, i)
  })
  for (const range of coverage.rangeRecords ?? []) {
    for (let glyph = range.start; glyph <= range.end; glyph++)
      index.set(glyph, range.startCoverageIndex + glyph - range.start)
  }
  return index
}

/** Class of each glyph; those not named are of class 0. */
export function classesOf(definition: ClassDefinition, glyphs: number): Uint16Array {
  const classes = new Uint16Array(glyphs)
  definition.classValueArray?.forEach((value, i) => {
    classes[(definition.startGlyph ?? 0) + i] = value
  })
  for (const range of definition.classRangeRecord ?? []) classes.fill(range.class, range.start, range.end + 1)
  return classes
}
