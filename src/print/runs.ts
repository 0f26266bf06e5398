import type {Placed, SetBlock, Span} from '../model/index.js'
import {type LineEnd, propertiesOf} from './drawLine.js'

/** Spans with one target, of which readers are told one thing. */
export interface Run {
  readonly spans: Span[]
  readonly properties: string
}

export function runsOf(spans: readonly Span[], language: string, end: LineEnd): readonly Run[] {
  const runs: Run[] = []
  spans.forEach((span, k) => {
    const properties = propertiesOf(span, language, k === spans.length - 1 ? end : 'none')
    const run = runs[runs.length - 1]
    if (run && properties === '' && run.properties === '' && sameTarget(run.spans[0]!, span)) run.spans.push(span)
    else runs.push({spans: [span], properties})
  })
  return runs
}

export const sameTarget = (one: Span, other: Span): boolean => one.link === other.link && one.goto === other.goto

/** Furniture, repeated heads and ornaments are no part of the text. */
export function isArtifact({of, role}: Placed, tag: number): boolean {
  const named = of?.tags[tag]?.role
  return named === undefined || named === 'Artifact' || role === 'repeat' || role === 'furniture'
}

/** Language of the nearest element that has one. */
export function languageOf({tags}: SetBlock, tag: number, document: string): string {
  for (let at = tag; at >= 0; at = tags[at]?.up ?? -1) {
    const language = tags[at]?.language
    if (language) return language
  }
  return document
}
