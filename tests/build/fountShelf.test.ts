import {existsSync} from 'node:fs'
import {mkdtemp, readFile, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {openFountShelf} from '../../src/build/fountShelf.js'
import {createFaces, type Faces} from '../../src/metrics/index.js'
import {families, load} from '../metrics/fixture.js'

const shelfFile = async (): Promise<string> => join(await mkdtemp(join(tmpdir(), 'dossier-founts-')), 'founts')

/** The first font is the program's, the second lies in the project. */
const regular = families['Source Serif 4'].regular
const fonts = {Own: {regular: `npm:${regular}`}, Theirs: {regular}}

const facesWith = (file: string): Faces => {
  const {memoryOf} = openFountShelf(file)
  return createFaces({families: fonts, load: (font) => load(font.replace('npm:', '')), memoryOf})
}
const fountOf = (faces: Faces, family: keyof typeof fonts) =>
  faces.find({family, weight: 'regular', italic: false}).face.fount()

test('what a fount of the program was filled with is there in the next run, and nothing of one of a project', async () => {
  const file = await shelfFile()
  const faces = facesWith(file)
  for (const family of ['Own', 'Theirs'] as const) fountOf(faces, family).width('AVATAR Тогда')
  await openFountShelf(file).save(faces)

  const again = facesWith(file)
  expect(fountOf(again, 'Own').size).toBe(fountOf(faces, 'Own').size)
  expect(fountOf(again, 'Own').size).toBeGreaterThan(5)
  expect(fountOf(again, 'Theirs').size).toBe(0)
})

test('a fount is written again when it has grown, and others stay', async () => {
  const file = await shelfFile()
  const first = facesWith(file)
  fountOf(first, 'Own').width('AVATAR')
  await openFountShelf(file).save(first)
  const small = await readFile(file)

  const same = facesWith(file)
  fountOf(same, 'Own').width('AVATAR')
  await openFountShelf(file).save(same)
  expect(await readFile(file)).toEqual(small)

  const grown = facesWith(file)
  fountOf(grown, 'Own').width('The quick brown fox jumps over the lazy dog')
  await openFountShelf(file).save(grown)
  expect(fountOf(facesWith(file), 'Own').size).toBe(fountOf(grown, 'Own').size)
})

test('a fount with so many characters that its tables have little room is not kept', async () => {
  const file = await shelfFile()
  const faces = facesWith(file)
  const many = Array.from({length: 700}, (_, k) => String.fromCharCode(0x21 + k))
  fountOf(faces, 'Own').width(`AVATAR ${many.join(' ')}`)
  await openFountShelf(file).save(faces)
  expect(fountOf(facesWith(file), 'Own').size).toBe(0)
  // nor is the file written for its sake, with every build anew
  expect(existsSync(file)).toBe(false)
})

test('a damaged file is no loss, and a program that runs from its sources keeps none', async () => {
  const file = await shelfFile()
  await writeFile(file, 'garbage')
  const faces = facesWith(file)
  expect(fountOf(faces, 'Own').width('AV')).toBe(fountOf(facesWith(await shelfFile()), 'Own').width('AV'))
  await expect(openFountShelf().save(faces)).resolves.toBeUndefined()
})
