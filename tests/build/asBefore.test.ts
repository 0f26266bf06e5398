import {expect, test} from 'vitest'
import {asBefore} from '../../src/base/index.js'
import {randomOf} from '../paginate/random.js'

/** A small value of few words, so that two of them are often alike in part. */
function someValue(random: () => number, depth: number): unknown {
  const dice = random()
  if (depth === 0 || dice < 0.3) return [1, 'a', true, null, undefined][Math.floor(random() * 5)]
  const count = Math.floor(random() * 4)
  if (dice < 0.6) return Array.from({length: count}, () => someValue(random, depth - 1))
  const keys = ['x', 'y', 'z', 'place'].sort(() => random() - 0.5).slice(0, count)
  return Object.fromEntries(keys.map((key) => [key, someValue(random, depth - 1)]))
}

/** What it says, with the order of its keys. */
const saying = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) => (inner === undefined ? 'undefined' : inner)) ?? 'undefined'

test('says what the new value says, in its order, whatever was before', () => {
  const random = randomOf(7)
  for (let turn = 0; turn < 5000; turn++) {
    const [before, fresh] = [someValue(random, 4), someValue(random, 4)]
    const said = [saying(before), saying(fresh)]
    expect(saying(asBefore(fresh, before))).toBe(said[1])
    expect([saying(before), saying(fresh)]).toEqual(said)
  }
})

test('is the value before when both say the same, and has its parts when some do', () => {
  const before = {blocks: [{text: 'a'}, {text: 'b'}, {text: 'c'}], place: {line: 1}}
  expect(asBefore(structuredClone(before), before)).toBe(before)
  const [a, b, c] = before.blocks
  const more = asBefore({blocks: [{text: 'a'}, {text: 'new'}, {text: 'b'}, {text: 'c'}], place: {line: 1}}, before)
  expect(more.place).toBe(before.place)
  expect(more.blocks.map((block) => [a, b, c].indexOf(block))).toEqual([0, -1, 1, 2])
  const fewer = asBefore({blocks: [{text: 'b'}, {text: 'c'}], place: {line: 2}}, before)
  expect(fewer.blocks.map((block) => [a, b, c].indexOf(block))).toEqual([1, 2])
})
