import {PerformanceObserver} from 'node:perf_hooks'
import {expect, test} from 'vitest'
import {createTidy} from '../../src/build/tidy.js'

test('memory is tidied when it is asked for', async () => {
  const tidy = createTidy()
  let times = 0
  const observer = new PerformanceObserver((list) => {
    times += list.getEntries().length
  })
  observer.observe({entryTypes: ['gc']})
  for (let k = 0; k < 5; k++) tidy()
  await new Promise((resolve) => setTimeout(resolve, 50))
  observer.disconnect()
  expect(times).toBeGreaterThanOrEqual(5)
})
