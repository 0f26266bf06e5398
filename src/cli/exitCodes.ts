import type {Concern, Diagnostic} from '../base/index.js'

/** What the program leaves with. The numbers are part of its interface and do not change. */
export const exitCodes = {
  well: 0,
  content: 1,
  usage: 2,
  strict: 3,
  configuration: 4,
  template: 5,
  resource: 6,
  separation: 7,
  translation: 8,
  preflight: 9,
  bug: 70,
  interrupted: 130,
} as const

/** Gravest first: what decides when several things are wrong. */
const order: readonly (Concern | 'bug')[] = [
  'bug',
  'separation',
  'configuration',
  'template',
  'resource',
  'preflight',
  'content',
  'translation',
]

export function exitCodeOf(diagnostics: readonly Diagnostic[], strict: boolean): number {
  const errors = diagnostics.filter(({severity}) => severity === 'error')
  const concerns = new Set(errors.map(concernOf))
  for (const concern of order) if (concerns.has(concern)) return exitCodes[concern]
  const warnings = diagnostics.filter(({severity}) => severity === 'warning')
  if (!strict || warnings.length === 0) return exitCodes.well
  return warnings.every((one) => concernOf(one) === 'translation') ? exitCodes.translation : exitCodes.strict
}

const concernOf = ({code, concern = 'content'}: Diagnostic): Concern | 'bug' => (code === 'bug' ? 'bug' : concern)
