import {crc32, deflateSync, inflateSync} from 'node:zlib'
import {describe, expect, it} from 'vitest'
import type {Asset} from '../../src/model/index.js'
import {readJpeg} from '../../src/print/jpeg.js'
import {readPng} from '../../src/print/png.js'
import {block, page, plain, print, read, strip, textOf} from './desk.js'

interface Raster {
  readonly width: number
  readonly height: number
  readonly bits: number
  readonly colourType: number
  /** Samples of each pixel, row by row. */
  readonly pixel: (x: number, y: number) => readonly number[]
  readonly interlaced?: boolean
  readonly chunks?: readonly (readonly [string, readonly number[]])[]
}

const passes = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const

/** Writes a PNG with every filter in turn. */
function pngOf({width, height, bits, colourType, pixel, interlaced = false, chunks = []}: Raster): Uint8Array {
  const rows = interlaced ? passes.flatMap(([x, y, dx, dy]) => rowsOf(x, y, dx, dy)) : rowsOf(0, 0, 1, 1)
  function rowsOf(x0: number, y0: number, dx: number, dy: number): number[][] {
    const lines: number[][] = []
    for (let y = y0; y < height; y += dy) {
      const samples: number[] = []
      for (let x = x0; x < width; x += dx) samples.push(...pixel(x, y))
      if (samples.length > 0) lines.push(packed(samples, bits))
    }
    const step = Math.max(1, (bits * pixel(0, 0).length) / 8)
    return lines.map((line, k) => filtered(line, lines[k - 1] ?? line.map(() => 0), step, k % 5))
  }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([bits, colourType, 0, 0, interlaced ? 1 : 0], 8)
  const data = deflateSync(Buffer.from(rows.flat()))
  return Buffer.concat([
    Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]),
    chunk('IHDR', head),
    ...chunks.map(([name, bytes]) => chunk(name, Buffer.from(bytes))),
    chunk('IDAT', data.subarray(0, 9)),
    chunk('IDAT', data.subarray(9)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data])
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  check.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, check])
}

function packed(samples: readonly number[], bits: number): number[] {
  if (bits === 8) return [...samples]
  if (bits === 16) return samples.flatMap((sample) => [sample >> 8, sample & 255])
  const bytes: number[] = []
  samples.forEach((sample, k) => {
    const at = (k * bits) >> 3
    bytes[at] = (bytes[at] ?? 0) | (sample << (8 - bits - ((k * bits) & 7)))
  })
  return bytes
}

function filtered(line: readonly number[], above: readonly number[], step: number, filter: number): number[] {
  const guess = (k: number): number => {
    const [a, b, c] = [line[k - step] ?? 0, above[k]!, k >= step ? above[k - step]! : 0]
    if (filter < 4) return [0, a, b, (a + b) >> 1][filter]!
    const p = a + b - c
    return [a, b, c].reduce((best, one) => (Math.abs(p - one) < Math.abs(p - best) ? one : best))
  }
  return [filter, ...line.map((byte, k) => (byte - guess(k)) & 255)]
}

const colour = (x: number, y: number) => [(x * 20) & 255, (y * 30) & 255, (x * y) & 255]
const grid = (samples: (x: number, y: number) => readonly number[], width = 11, height = 13) =>
  Buffer.from(
    Array.from({length: height}, (_, y) => Array.from({length: width}, (_, x) => samples(x, y)).flat()).flat(),
  )

describe('a PNG', () => {
  it('goes in as it is when it is plain', () => {
    const png = readPng(pngOf({width: 11, height: 13, bits: 8, colourType: 2, pixel: colour}))!
    expect(png.dictionary).toContain(
      '/ColorSpace /DeviceRGB /DecodeParms <</Predictor 15 /Colors 3 /BitsPerComponent 8 /Columns 11>>',
    )
    expect(png.mask).toBeUndefined()
  })

  it('is parted into colour and alpha', () => {
    const png = readPng(
      pngOf({width: 11, height: 13, bits: 8, colourType: 6, pixel: (x, y) => [...colour(x, y), x * 10]}),
    )!
    expect(inflateSync(png.data).equals(grid(colour))).toBe(true)
    expect(inflateSync(png.mask!.data).equals(grid((x) => [x * 10]))).toBe(true)
    const deep = readPng(
      pngOf({width: 11, height: 13, bits: 16, colourType: 4, pixel: (x, y) => [x * 2570, y * 2570]}),
    )!
    expect(inflateSync(deep.data).equals(grid((x) => [x * 10]))).toBe(true)
    expect(inflateSync(deep.mask!.data).equals(grid((_, y) => [y * 10]))).toBe(true)
  })

  it('is put in order when it is interlaced, whole bytes or parts of them', () => {
    const rgb = readPng(pngOf({width: 11, height: 13, bits: 8, colourType: 2, pixel: colour, interlaced: true}))!
    expect(inflateSync(rgb.data).equals(grid(colour))).toBe(true)
    const two = (x: number, y: number) => [(x + y) & 3]
    const grey = readPng(pngOf({width: 8, height: 9, bits: 2, colourType: 0, pixel: two, interlaced: true}))!
    expect(
      inflateSync(grey.data).equals(
        Buffer.from(
          Array.from({length: 9}, (_, y) =>
            packed(
              Array.from({length: 8}, (_, x) => two(x, y)[0]!),
              2,
            ),
          ).flat(),
        ),
      ),
    ).toBe(true)
  })

  it('lets the paper through where its palette does', () => {
    const chunks = [
      ['PLTE', [0, 0, 0, 255, 255, 255, 9, 9, 9]],
      ['tRNS', [0, 128]],
    ] as const
    const png = readPng(pngOf({width: 11, height: 13, bits: 4, colourType: 3, pixel: (x) => [x % 3], chunks}))!
    expect(png.dictionary).toContain('/ColorSpace [/Indexed /DeviceRGB 2 <000000ffffff090909>]')
    expect(inflateSync(png.mask!.data).equals(grid((x) => [[0, 128, 255][x % 3]!]))).toBe(true)
  })
})

describe('a JPEG', () => {
  /** Red, eight by eight, in four inks, signed by Adobe as other programs sign theirs. */
  const signed = Buffer.from(
    '/9j/7gAOQWRvYmUAZAAAAAAC/9sAQwADAgICAgIDAgICAwMDAwQGBAQEBAQIBgYFBgkICgoJCAkJCgwPDAoLDgsJCQ0RDQ4PEBAREAoMEhMS' +
      'EBMPEBAQ/9sAQwEDAwMEAwQIBAQIEAsJCxAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQ/8AAFAgA' +
      'CAAIBAERAAIRAQMRAQQRAP/EABUAAQEAAAAAAAAAAAAAAAAAAAgJ/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/EABUBAQEAAAAAAAAAAAAAAAAA' +
      'AAcJ/8QAFBEBAAAAAAAAAAAAAAAAAAAAAP/aAA4EAQACEQMRBAAAPwBEHNKpVN//2Q==',
    'base64',
  )

  it('has its inks turned round when it is signed by Adobe, and not when nobody signed it', () => {
    const [start, length] = [2, 16]
    const unsigned = Buffer.concat([signed.subarray(0, start), signed.subarray(start + length)])
    expect(signed.toString('latin1', 6, 11)).toBe('Adobe')
    expect(readJpeg(signed)?.dictionary).toContain('/Width 8 /Height 8 /BitsPerComponent 8 /ColorSpace /DeviceCMYK')
    expect(readJpeg(signed)?.dictionary).toContain('/Decode [1 0 1 0 1 0 1 0]')
    expect(readJpeg(unsigned)?.dictionary).toContain('/DeviceCMYK')
    expect(readJpeg(unsigned)?.dictionary).not.toContain('/Decode')
  })
})

describe('pictures on a page', () => {
  const seal: Asset = {
    kind: 'png',
    key: 'a',
    bytes: pngOf({width: 11, height: 13, bits: 8, colourType: 6, pixel: (x, y) => [...colour(x, y), 99]}),
    width: 11,
    height: 13,
    pixels: [11, 13],
  }
  const svg = (text: string): Asset => ({kind: 'svg', key: 's', text, width: 100, height: 50})
  const figure = (asset: string) =>
    block(
      [strip([{kind: 'image', asset, x: 0, y: 0, width: 50, height: 50, tag: 0, alt: 'The seal'}], {height: 50})],
      [{role: 'Figure', up: -1}],
    )

  it('are embedded once, whatever they are called, with what they show', async () => {
    const assets = new Map([
      ['a.png', seal],
      ['b.png', {...seal, key: 'b'}],
    ])
    const {value} = print([page([figure('a.png'), figure('b.png')]), page([figure('a.png')], {index: 1})], {}, {assets})
    expect(plain(value).match(/\/Subtype \/Image [^\n]*\/SMask/gu)).toHaveLength(1)
    const tree = await (await (await read(value)).getPage(1)).getStructTree()
    expect(JSON.stringify(tree)).toContain('"role":"Figure"')
    expect(JSON.stringify(tree)).toContain('"alt":"The seal"')
  })

  it('have text as text, in our faces, by name or by the sans', async () => {
    const drawing = svg(
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 50"><text x="5" y="20" font-family="Serif">Карта</text><text x="5" y="40" font-family="Comic" font-weight="bold">Map</text></svg>',
    )
    const assets = new Map([['map.svg', drawing]])
    const {value, diagnostics} = print([page([figure('map.svg')])], {}, {assets})
    expect(diagnostics).toEqual([])
    expect((await textOf(await read(value))).replace(/\s+/gu, ' ').trim()).toBe('Карта Map')
    expect([...plain(value).matchAll(/\/FontName \/[A-Z]{6}\+(\S+)/gu)].map(([, name]) => name)).toEqual([
      'SourceSerif4-Regular',
      'GolosText-Bold',
    ])
  })

  it('never open a file, and a broken one is told of', () => {
    const assets = new Map<string, Asset>([
      [
        'map.svg',
        svg(
          '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"><image xlink:href="/etc/hostname.png" width="9" height="9"/></svg>',
        ),
      ],
      ['b.png', {...seal, bytes: Buffer.from('none')}],
    ])
    const {diagnostics} = print([page([figure('map.svg'), figure('b.png')])], {}, {assets})
    expect(diagnostics.map(({code}) => code)).toEqual(['svg-unsupported', 'picture-broken'])
  })

  it('are drawn by pdfmake when they are its own vectors, see-through ones as forms', async () => {
    const vector = {type: 'rect', x: 0, y: 0, w: 30, h: 20, r: 4, lineColor: '#8b1a1a', color: '#eeeeee'}
    const drawn = (more: object) =>
      block([strip([{kind: 'drawing', x: 5, y: 5, vector: {...vector, ...more}, tag: -1}])])
    const {value} = print([page([drawn({})]), page([drawn({fillOpacity: 0.5})], {index: 1})])
    const pages = plain(value).split('/Type /Page ').slice(1)
    expect(pages.map((body) => body.split('\n')[0]!.includes('/XObject'))).toEqual([false, true])
    expect((await read(value)).numPages).toBe(2)
  })
})
