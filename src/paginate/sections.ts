import {bug, hintFor} from '../base/index.js'
import type {SectionBreak} from '../model/index.js'
import type {Master, Theme} from '../theme/index.js'
import {takeForme} from './lockUp.js'
import type {MakeUp} from './makeUp.js'
import {settle, turnTo} from './turn.js'

/** The master of text before the first section. */
const firstMaster = 'body'

/** From here on, pages by another master: all debts are paid, and the next page begins on the side
 * asked for, unless facing text follows, which begins on a verso. */
export function setSection(make: MakeUp, section: SectionBreak, facing: boolean): void {
  settle(make)
  const master = make.theme.masters[section.master]
  if (master) make.master = master
  else make.diagnostics.push(unknownMaster(make.theme, section))
  takeForme(make, false)
  if (!facing) turnTo(make, section.start)
  if (section.folio) make.numbering.style = section.folio
  if (section.restart !== undefined) make.numbering.next = section.restart
}

export function openingMaster({masters}: Theme): Master {
  const master = masters[firstMaster] ?? Object.values(masters)[0]
  if (!master) throw bug('the theme has no masters')
  return master
}

function unknownMaster({masters}: Theme, {master: name, place}: SectionBreak): MakeUp['diagnostics'][number] {
  const hint = hintFor(name, Object.keys(masters))
  return {
    code: 'master-unknown',
    severity: 'error',
    concern: 'configuration',
    message: `the theme has no master \`${name}\``,
    ...(place ? {place} : {}),
    ...(hint ? {hint} : {}),
  }
}
