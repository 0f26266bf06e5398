import type {Assets, Page, Placed, Strip} from '../model/index.js'
import {type DrawnText, furnitureFrom} from './drawPage.js'
import {pictureName} from './pictures.js'
import {recall} from './recall.js'

/** The text of a page as it stands in a file. */
export interface SetText extends Omit<DrawnText, 'code'> {
  /** Deflated. */
  readonly stream: Uint8Array
}

interface Kept {
  readonly language: string
  readonly height: number
  readonly placed: readonly Placed[]
  readonly rules: Page['rules']
  readonly pictures: readonly (readonly [address: string, name: string])[]
  readonly text: SetText
}

/** Pages kept that begin with one strip: other versions of the page, or of another paper. */
const pagesOfStrip = 8

/**
 * Texts of pages as they were drawn. The typesetter keeps its strips, so that the same words are the same strip, and a page
 * is known by its strips and where they stand. What is kept goes when the typesetter forgets the first of them.
 */
export class KeptTexts {
  private readonly byStrip = new WeakMap<Strip, Kept[]>()

  constructor(private readonly assets: Assets) {}

  get(page: Page, language: string): SetText | undefined {
    const [first] = page.placed
    if (!first) return undefined
    return this.byStrip.get(first.strip)?.find((kept) => kept.language === language && this.isOf(kept, page))?.text
  }

  set(page: Page, language: string, text: SetText): void {
    const [first] = page.placed
    if (!first) return
    const {height, rules} = page
    const placed = page.placed.slice(0, furnitureFrom(page))
    const addresses = placed.flatMap(({strip}) => strip.items.flatMap((one) => (one.kind === 'image' ? one.asset : [])))
    const pictures = addresses.map((address) => [address, this.nameOf(address)] as const)
    const kept = recall(this.byStrip, first.strip, (): Kept[] => [])
    kept.unshift({language, height, placed, rules, pictures, text})
    kept.length = Math.min(kept.length, pagesOfStrip)
  }

  private isOf({height, placed, rules, pictures}: Kept, page: Page): boolean {
    if (height !== page.height || placed.length !== furnitureFrom(page) || rules.length !== page.rules.length)
      return false
    return (
      placed.every((one, k) => standsAs(one, page.placed[k]!)) &&
      areOneByOne(placed, page.placed) &&
      rules.every((one, k) => isSameRule(one, page.rules[k]!)) &&
      pictures.every(([address, name]) => this.nameOf(address) === name)
    )
  }

  private nameOf(address: string): string {
    const asset = this.assets.get(address)
    return asset ? pictureName(asset) : ''
  }
}

const standsAs = (one: Placed, other: Placed): boolean =>
  one === other ||
  (one.strip === other.strip &&
    one.of === other.of &&
    one.x === other.x &&
    one.y === other.y &&
    one.role === other.role)

const isSameRule = (one: Page['rules'][number], other: Page['rules'][number]): boolean =>
  one.x === other.x && one.y === other.y && one.width === other.width && one.thickness === other.thickness

/** Strips of one occurrence are so on the other page, whatever it is called. */
function areOneByOne(placed: readonly Placed[], others: readonly Placed[]): boolean {
  if (placed.every(({source}, k) => source === others[k]!.source)) return true
  const [here, there] = [occurrences(placed), occurrences(others.slice(0, placed.length))]
  return here.every((one, k) => one === there[k])
}

function occurrences(placed: readonly Placed[]): readonly number[] {
  const numbers = new Map<string, number>()
  return placed.map(({source}) => recall(numbers, source, () => numbers.size + 1))
}
