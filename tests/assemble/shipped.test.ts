import {expect, test} from 'vitest'
import {assemble} from '../../src/assemble/index.js'
import {requestOf, shippedTemplate, sketch} from './bench.js'

test('x', () => {
  const {value, diagnostics} = assemble(requestOf({}, shippedTemplate('delegate-guide')))
  console.log(diagnostics, value && sketch(value.manuscript.blocks))
  expect(value).toBeDefined()
})
