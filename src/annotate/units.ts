import {asBefore, type Diagnostic, isAlike, remember} from '../base/index.js'
import type {Block, FlowBlock, NoteBody} from '../model/index.js'
import {createCiter} from './citations/index.js'
import {createDesk, type Desk, typographiesIn} from './desk.js'
import type {Question, Sources} from './questions.js'

/** What was set, what was said of it, and all that was asked in setting it. */
export interface Unit<T> {
  readonly value: T
  readonly diagnostics: readonly Diagnostic[]
  readonly asked: readonly Asked[]
  /** Does it show pages, which another round may move? */
  readonly asksPages: boolean
  /** Plain blocks in it, which other papers share. */
  readonly taken: readonly FlowBlock[]
}

interface Asked {
  readonly question: Question<unknown>
  readonly answer: unknown
}

/** What the units of one paper share. */
export interface Room {
  readonly sources: Omit<Sources, 'pageOf'>
  readonly typographies: Desk['typographies']
  readonly taken: WeakSet<FlowBlock>
  readonly desk: Desk
  /** Where all that is asked and said at the desk is written down: a sheet for each text. */
  readonly pad: {sheet: Sheet}
}

interface Sheet {
  readonly sources: Sources
  readonly diagnostics: Diagnostic[]
  readonly asked: Asked[]
  readonly taken: FlowBlock[]
  asksPages: boolean
}

const sheetFor = (sources: Sources): Sheet => ({sources, diagnostics: [], asked: [], taken: [], asksPages: false})

export function openRoom(sources: Room['sources']): Room {
  const {shelf, survey} = sources
  const typographies = typographiesIn(shelf)
  const taken = new WeakSet<FlowBlock>()
  const pad = {sheet: sheetFor({...sources, pageOf: new Map()})}
  const desk = createDesk({
    typographies,
    citer: createCiter(shelf, survey),
    ask: (question) => {
      const {sources, asked} = pad.sheet
      const answer = question(sources)
      asked.push({question, answer})
      return answer
    },
    onPages: () => {
      pad.sheet.asksPages = true
    },
    report: (diagnostic) => void pad.sheet.diagnostics.push(diagnostic),
    isSilent: () => pad.sheet.diagnostics.length === 0 && !pad.sheet.asksPages,
    taken: {
      has: (block) => taken.has(block),
      add(block) {
        pad.sheet.taken.push(block)
        return taken.add(block)
      },
    },
  })
  return {sources, typographies, taken, desk, pad}
}

type Shelf = Map<string, Unit<unknown>[]>

/** Kept for as long as the text they were set of, by the manner of quotes and dashes. */
const kept = new WeakMap<Desk['typographies'], WeakMap<Block | NoteBody, Shelf>>()
/** Ways of one text kept: in two rounds of two papers, say. */
const mostKept = 4

/**
 * The unit of a text, at a place of which `key` says all that setting it depends on beside the desk. One that was set
 * before, in whatever paper, stands again when every question it asked has the answer it had.
 */
export function unitOf<T>(
  room: Room,
  of: Block | NoteBody,
  key: string,
  pageOf: Sources['pageOf'],
  set: (desk: Desk) => T,
): Unit<T> {
  const ofManner = remember(kept, room.typographies, () => new WeakMap<Block | NoteBody, Shelf>())
  const ofText = remember(ofManner, of, (): Shelf => new Map())
  const units = remember(ofText, key, (): Unit<unknown>[] => [])
  const sources = {...room.sources, pageOf}
  // What is kept under a text and a key was set by one setter.
  const known = units.find((unit) => holds(unit, sources, room)) as Unit<T> | undefined
  if (known) {
    for (const block of known.taken) room.taken.add(block)
    return known
  }
  const fresh = setUnit(room, sources, set)
  const unit = fresh.taken.length > 0 ? fresh : {...fresh, value: sharedWith(units, fresh.value)}
  if (units.length >= mostKept) units.shift()
  units.push(unit)
  return unit
}

/** Of a list of contents in which one page has changed all other entries stay the same objects. */
const sharedWith = <T>(units: readonly Unit<unknown>[], value: T): T =>
  units.reduce((shared, unit) => asBefore(shared, unit.value), value)

/** Units one after another, by the first of their texts. */
interface Joined {
  readonly of: readonly Block[]
  readonly key: string
  readonly unit: Unit<readonly FlowBlock[]>
}

const joined = new WeakMap<Desk['typographies'], WeakMap<Block, Joined[]>>()

/**
 * The units of neighbouring texts as one: a chapter in which nothing has changed is asked for once, and not block by
 * block.
 */
export function joinedUnits(
  room: Room,
  of: readonly Block[],
  key: string,
  pageOf: Sources['pageOf'],
  unitAt: (index: number) => Unit<readonly FlowBlock[]>,
): Unit<readonly FlowBlock[]> {
  const ofManner = remember(joined, room.typographies, () => new WeakMap<Block, Joined[]>())
  const kept = remember(ofManner, of[0]!, (): Joined[] => [])
  const sources = {...room.sources, pageOf}
  const known = kept.find((one) => one.key === key && isSameList(one.of, of) && holds(one.unit, sources, room))
  if (known) {
    for (const block of known.unit.taken) room.taken.add(block)
    return known.unit
  }
  const units = of.map((_, index) => unitAt(index))
  const unit = unitOfAll(units)
  if (kept.length >= mostKept) kept.shift()
  kept.push({of, key, unit})
  return unit
}

function unitOfAll(units: readonly Unit<readonly FlowBlock[]>[]): Unit<readonly FlowBlock[]> {
  const [value, diagnostics, asked, taken]: [FlowBlock[], Diagnostic[], Asked[], FlowBlock[]] = [[], [], [], []]
  for (const unit of units) {
    value.push(...unit.value)
    diagnostics.push(...unit.diagnostics)
    asked.push(...unit.asked)
    taken.push(...unit.taken)
  }
  return {value, diagnostics, asked, asksPages: units.some(({asksPages}) => asksPages), taken}
}

const isSameList = (one: readonly Block[], other: readonly Block[]): boolean =>
  one.length === other.length && one.every((block, at) => block === other[at])

function setUnit<T>({desk, pad}: Room, sources: Sources, set: (desk: Desk) => T): Unit<T> {
  const sheet = sheetFor(sources)
  pad.sheet = sheet
  const value = set(desk)
  const {diagnostics, asked, taken, asksPages} = sheet
  return {value, diagnostics, asked, asksPages, taken}
}

/** Has every question the answer it had? No block stands twice in one paper. */
function holds({asked, taken}: Unit<unknown>, sources: Sources, room: Room): boolean {
  return (
    taken.every((block) => !room.taken.has(block)) &&
    asked.every(({question, answer}) => isAlike(question(sources), answer, answerDepth))
  )
}

/** An answer is a list of records at most, or a record with a record in it. Text in it is the same text only as the same object. */
const answerDepth = 2
