import {expect, test} from 'vitest'
import {print} from '../whole/desk.js'
import {edited} from '../whole/project.js'

const chapter = 'content/c/chapters/10-quay.en.md'

/** The paper of the committee, whose chapter includes a file that only the dais may read. */
async function paperWith(included: string): Promise<Uint8Array | undefined> {
  const files = edited(chapter, '## Berths', '::include{file=../berths.en.md}\n\n## Berths')
  const {papers} = await print({...files, 'content/c/berths.en.md': included})
  return papers.get('c/plain.en.pdf')
}

test('an included file without a title is as restricted as its front matter says', async () => {
  const one = await paperWith('---\naudience: dais\n---\n\nA secret[^deep].\n\n[^deep]: And its note.\n')
  const other = await paperWith('---\naudience: dais\n---\n\nAnother, and a much longer one[^deep].\n\n[^deep]: No.\n')
  expect(one).toBeDefined()
  expect(one).toEqual(other)
  expect(one).not.toEqual(await paperWith('A secret[^deep].\n\n[^deep]: And its note.\n'))
})
