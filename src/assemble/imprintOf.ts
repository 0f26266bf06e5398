import {type LanguageCode, type Localized, localize} from '../base/index.js'
import type {Imprint} from '../model/index.js'
import type {Desk} from './place/desk.js'
import type {AssembleRequest} from './request.js'

/** What stands in heads, feet and metadata, as this audience may see it. */
export function imprintOf(
  {audience, seat}: AssembleRequest,
  {seen, lattice}: Desk,
  languages: readonly LanguageCode[],
): Imprint {
  const {conference, data} = seen
  const [language = 'en'] = languages
  const band = lattice.bands[audience]
  const {title, acronym, people} = data.committee
  return {
    conference: conference.title,
    version: conference.version,
    committee: title,
    acronym: acronym ?? ({} satisfies Localized),
    author: people
      .map(({name}) => localize(name, language))
      .filter((name) => name !== '')
      .join(', '),
    audienceName: lattice.names[audience] ?? {en: audience, ru: audience},
    ...(band ? {band} : {}),
    ...(seat ? {packet: seat.packet || seat.seat} : {}),
  }
}
