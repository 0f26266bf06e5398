import {expect, test} from 'vitest'
import {readChapter} from '../../src/read/index.js'

const text = `---
title: T
---

:::only{audience="dais"}
[^2]: Secret.
:::

Open[^2].
`

test('a note written under a mark stays under it, wherever it is called', () => {
  const {value} = readChapter({file: 'c.en.md', language: 'en', text})
  const [body] = value.bodies
  expect(body?.blocks).toMatchObject([{kind: 'container', name: 'only', attributes: {audience: 'dais'}}])
  expect(JSON.stringify(body?.blocks)).toContain('Secret.')
})

test('under a mark that cannot be read it has no text', () => {
  const {value, diagnostics} = readChapter({
    file: 'c.en.md',
    language: 'en',
    text: text.replace('audience="dais"', 'audeince="dais"'),
  })
  expect(diagnostics.some(({severity}) => severity === 'error')).toBe(true)
  expect(JSON.stringify(value)).not.toContain('Secret.')
})
