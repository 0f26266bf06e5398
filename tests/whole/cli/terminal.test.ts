import {describe, expect, test} from 'vitest'
import {type Diagnostic, renderDiagnostic, visibleJson} from '../../../src/base/index.js'
import {renderGithub} from '../../../src/cli/formats/github.js'
import {renderHuman} from '../../../src/cli/formats/human.js'
import {renderReport} from '../../../src/cli/formats/index.js'
import {renderSarif} from '../../../src/cli/formats/sarif.js'

// Words of a file reach a terminal as words: nothing in them is obeyed.

const bad = '\u001b[31mred\u0007\u009b2J\u202eabc\u2028\n\r\u007f'
const diagnostic: Diagnostic = {
  code: 'term-unknown',
  severity: 'error',
  message: `no term \`${bad}\``,
  place: {file: `content/${bad}.md`, line: 1, column: 1},
  related: [{place: {file: bad, line: 2, column: 1}, message: bad}],
  hint: `did you mean \`${bad}\`?`,
}
const obeyed = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u202e]/u
/** Colours are ours. */
const plain = (text: string): string => text.replace(/\u001b\[\d+m(?!red)/gu, '')

describe('an escape in what a file says', () => {
  const report = {papers: [], diagnostics: [diagnostic], output: bad, milliseconds: 1}
  test.each([
    ['a plain message', renderDiagnostic(diagnostic)],
    ['a message for people', plain(renderHuman([diagnostic], '/nowhere'))],
    ['a message beside a review', renderGithub([diagnostic])],
    ['SARIF', renderSarif([diagnostic], '1')],
    ['JSON', renderReport(report, 'json', '/nowhere').result],
  ])('is shown in %s', (_, text) => {
    expect(text).not.toMatch(obeyed)
    expect(text).toMatch(/\\u001b\[31mred/iu)
  })
  test('leaves the lines of a message its own', () => {
    expect(renderDiagnostic(diagnostic).split('\n')).toHaveLength(3)
  })
  test('is the same again when JSON is read', () => {
    expect(JSON.parse(visibleJson({bad}))).toEqual({bad})
  })
})
