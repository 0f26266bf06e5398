import {crc32, deflateSync} from 'node:zlib'
import {describe, expect, test} from 'vitest'
import {readAsset} from '../../src/read/index.js'

const codes = (file: string, bytes: Uint8Array) => readAsset({file, bytes}).diagnostics.map(({code}) => code)
const svg = (text: string) => readAsset({file: 'a.svg', bytes: new TextEncoder().encode(text)})

describe('PNG', () => {
  test('96 pixels an inch where it does not say', () => {
    expect(readAsset({file: 'a.png', bytes: png({width: 96, height: 48})}).value).toMatchObject({
      kind: 'png',
      key: 'a.png',
      width: 72,
      height: 36,
      pixels: [96, 48],
    })
  })
  test('its own density', () => {
    const {value} = readAsset({file: 'a.png', bytes: png({width: 300, height: 300, perMetre: 11811})})
    expect(value?.width).toBeCloseTo(72, 2)
  })
  test('cut, damaged, too large, by a wrong name', () => {
    const whole = png({width: 9, height: 9})
    expect(codes('a.png', whole.subarray(0, whole.length - 15))).toEqual(['asset-broken'])
    expect(
      codes(
        'a.png',
        whole.map((byte, at) => (at === 20 ? byte ^ 1 : byte)),
      ),
    ).toEqual(['asset-broken'])
    expect(codes('a.png', png({width: 20_001, height: 9}))).toEqual(['asset-broken'])
    expect(codes('a.jpg', whole)).toEqual(['asset-mislabelled'])
    expect(codes('a.png', new Uint8Array(21 * 1024 * 1024))).toEqual(['asset-large'])
    expect(codes('a.png', new Uint8Array())).toEqual(['asset-unknown'])
  })
})

describe('JPEG', () => {
  test('size and density out of its markers', () => {
    expect(readAsset({file: 'a.jpg', bytes: jpeg()}).value).toMatchObject({
      kind: 'jpeg',
      pixels: [300, 150],
      width: 72,
      height: 36,
    })
  })
  test('cut short', () => {
    for (const length of [3, 15, 25, jpeg().length - 1])
      expect(codes('a.jpg', jpeg().subarray(0, length))).toEqual(['asset-broken'])
  })
})

describe('SVG', () => {
  test.each([
    ['<svg width="96" height="48"/>', 72, 36],
    ['<svg viewBox="0 0 96 48"/>', 72, 36],
    ['<svg width="100%" viewBox="0 0 96 48"/>', 72, 36],
    ['<svg width="25.4mm" viewBox="0 0 2 1"/>', 72, 36],
  ])('%s', (text, width, height) => {
    const {value} = svg(text)
    expect(value?.width).toBeCloseTo(width, 6)
    expect(value?.height).toBeCloseTo(height, 6)
  })

  test.each([
    '<script>steal()</script>',
    '<script href="a.js"/>',
    '<foreignObject><iframe/></foreignObject>',
    '<image href="https://steal.example/a.png"/>',
    '<image href="file:///steal"/>',
    '<image href="data:image/svg+xml;base64,steal"/>',
    '<use xlink:href="steal.svg#a"/>',
    '<filter><feImage href="//steal"/></filter>',
    '<g onload="steal()"/>',
    '<style>@import "steal"; a {fill: red}</style>',
    '<style>a {fill: url(https://steal)}</style>',
    '<style>a {fill: u\\72l(https://steal)}</style>',
    '<rect fill="url(https://steal)"/>',
    '<rect fill="&#117;rl(https://steal)"/>',
    '<rect style="background: url(steal)"/>',
    '<a href="java&#115;cript:steal()"/>',
    '<set attributeName="href" to="https://steal"/>',
  ])('%s is taken out', (inner) => {
    const {value, diagnostics} = svg(
      `<svg width="9" height="9" xmlns:xlink="x"><rect id="b"/>${inner}<use href="#b"/><image href="data:image/png;base64,AAAA"/></svg>`,
    )
    expect(diagnostics.map(({code}) => code)).toEqual(['svg-sanitised'])
    const text = value?.kind === 'svg' ? value.text : ''
    expect(text).not.toContain('steal')
    expect(text).toContain('<rect id="b"/>')
    expect(text).toContain('<use href="#b"/><image href="data:image/png;base64,AAAA"/>')
  })

  test.each([
    ['entities', '<!DOCTYPE svg [<!ENTITY a "b">]><svg width="9" height="9"><text>&a;</text></svg>'],
    ['what is not closed', '<svg width="9" height="9"><g></svg>'],
    ['an attribute without quotes', '<svg width=9 height="9"/>'],
    ['no size', '<svg/>'],
    ['uses without end', '<svg width="9" height="9"><g id="a"><use href="#a"/></g></svg>'],
    [
      'uses that grow',
      `<svg width="9" height="9"><g id="a0"/>${Array.from({length: 9}, (_, at) => `<g id="a${at + 1}">${`<use href="#a${at}"/>`.repeat(10)}</g>`).join('')}</svg>`,
    ],
    ['depth', `<svg width="9" height="9">${'<g>'.repeat(300)}${'</g>'.repeat(300)}</svg>`],
  ])('%s is refused', (_, text) => {
    expect(svg(text)).toMatchObject({value: undefined, diagnostics: [{code: 'asset-broken'}]})
  })

  test('a plain drawing is kept as it is', () => {
    const text = '<svg width="9" height="9"><style>a &gt; b {fill: url(#g)}</style><text x="1">a &amp; b</text></svg>'
    const {value, diagnostics} = svg(`<?xml version="1.0"?><!-- c -->${text}`)
    expect(diagnostics).toEqual([])
    expect(value?.kind === 'svg' && value.text.replace('a > b', 'a &gt; b')).toBe(text)
  })
})

function png({width, height, perMetre}: {width: number; height: number; perMetre?: number}): Uint8Array {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.writeUInt8(8, 8)
  const density = Buffer.alloc(9)
  density.writeUInt32BE(perMetre ?? 0, 0)
  density.writeUInt32BE(perMetre ?? 0, 4)
  density.writeUInt8(1, 8)
  const chunks = [
    chunk('IHDR', head),
    ...(perMetre ? [chunk('pHYs', density)] : []),
    chunk('IDAT', deflateSync(Buffer.alloc(10))),
    chunk('IEND', Buffer.alloc(0)),
  ]
  return new Uint8Array(Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), ...chunks]))
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data])
  const frame = Buffer.alloc(8)
  frame.writeUInt32BE(data.length, 0)
  frame.writeUInt32BE(crc32(body), 4)
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)])
}

/** 300 × 150 at 300 pixels an inch. */
function jpeg(): Uint8Array {
  const jfif = 'ffe000104a46494600010101012c012c0000'
  const frame = 'ffc0000b080096012c01011100'
  return new Uint8Array(Buffer.from(`ffd8${jfif}${frame}ffda0008010100003f00aabbccffd9`, 'hex'))
}
