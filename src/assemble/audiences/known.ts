import type {Localized} from '../../base/index.js'

/** What is settled of an audience before anybody declares it. */
export interface KnownAudience {
  /** Marks that its readers may see besides their own and `public`. */
  readonly sees: readonly string[]
  readonly name: Localized
  /** Words on the band of its papers; none for what need not be kept from anybody in the room. */
  readonly band?: Localized
}

/**
 * The audiences that every conference knows by name; which of them it uses, its `audiences:` says.
 * Everybody sees `public`; nobody sees what no row here or in a declaration grants.
 * The dais is not told what single roles know: that takes `sees: ["role:*"]`.
 */
export const knownAudiences: {readonly [id: string]: KnownAudience} = {
  public: {sees: [], name: {en: 'Public', ru: 'Для всех'}},
  committee: {sees: [], name: {en: 'Committee', ru: 'Комитет'}},
  dais: {
    sees: ['committee'],
    name: {en: 'Dais', ru: 'Президиум'},
    band: {en: 'Dais only', ru: 'Только для президиума'},
  },
  backroom: {
    sees: ['committee', 'dais', 'faction:*', 'role:*'],
    name: {en: 'Crisis staff', ru: 'Кризисный штаб'},
    band: {en: 'Crisis staff only', ru: 'Только для кризисного штаба'},
  },
  secretariat: {
    sees: ['committee'],
    name: {en: 'Secretariat', ru: 'Секретариат'},
    band: {en: 'Secretariat only', ru: 'Только для секретариата'},
  },
  press: {sees: [], name: {en: 'Press', ru: 'Пресса'}},
  student: {sees: [], name: {en: 'Students', ru: 'Учащиеся'}},
  teacher: {
    sees: ['student'],
    name: {en: 'Teacher', ru: 'Учитель'},
    band: {en: 'Teacher only', ru: 'Только для учителя'},
  },
}

/** Audiences of which a committee has one for each of its factions or roles. */
export const families: {readonly [family: string]: KnownAudience} = {
  faction: {
    sees: ['committee'],
    name: {en: 'Faction', ru: 'Фракция'},
    band: {en: 'Your faction only', ru: 'Только для своей фракции'},
  },
  role: {
    sees: ['committee'],
    name: {en: 'Role', ru: 'Роль'},
    band: {en: 'For your eyes only', ru: 'Только для вас'},
  },
}

/** `role` of `role:yezhov`; undefined for an audience that stands alone. */
export function familyOf(id: string): string | undefined {
  const colon = id.indexOf(':')
  return colon < 0 ? undefined : id.slice(0, colon)
}

/** All of a family: `role:*`, or plain `role`. */
export const isFamily = (id: string): boolean =>
  Object.keys(families).some((family) => id === family || id === `${family}:*`)
