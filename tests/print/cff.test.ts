import {inflateSync} from 'node:zlib'
import {expect, it} from 'vitest'
import {createFaces} from '../../src/metrics/index.js'
import {createPrinter} from '../../src/print/index.js'
import {themeOf} from '../paginate/themes.js'
import {cffFont} from './cffFont.js'
import {block, edited, line, page, plain, read, strip, textOf} from './desk.js'

it('embeds outlines in CFF with the glyph ids of the file as their identifiers', async () => {
  const faces = createFaces({families: {Trial: {regular: 'trial.otf'}}, load: () => cffFont()})
  const {face} = faces.find({family: 'Trial', weight: 'regular', italic: false})
  const words = 'Zebra'
  const span = {
    face: face.key,
    size: 10,
    colour: '#000000',
    rise: 0,
    text: words,
    x: 0,
    width: 50,
    wordSpace: 0,
    letterSpace: 0,
    features: '',
    language: 'en',
  }
  const pages = [page([block([strip([line([span])])])])]
  const {value} = createPrinter({faces, assets: new Map()}).print({
    pages,
    edited,
    theme: {...themeOf(), fonts: {text: 'Trial'}},
    date: new Date(0),
    id: 'a',
  })
  expect(await textOf(await read(value))).toBe(words)
  const bytes = Buffer.from(value)
  const start = bytes.indexOf('stream\n', bytes.indexOf('/Subtype /CIDFontType0C')) + 7
  const program = inflateSync(bytes.subarray(start, bytes.indexOf('\nendstream', start)))
  const gids = [...`${words} `].map((letter) => letter.charCodeAt(0) - 0x1f).sort((a, b) => a - b)
  const charset = program.subarray(program.length - gids.length * 2)
  expect(gids.map((_, k) => charset.readUInt16BE(k * 2))).toEqual(gids)
  expect(plain(value)).toContain('/Subtype /CIDFontType0 ')
})
