import {crc32} from 'node:zlib'
import {pointsOf, sizeProblem} from './pixels.js'
import type {Found} from './readAsset.js'

/** Bytes of the signature, and of a chunk without its data: length, type, checksum. */
const signature = 8
const frame = 12
const inchesPerMetre = 0.0254

/** A PNG: every chunk whole and its checksum right, `IHDR` first, `IEND` last (PNG 1.2, 3 and 5.2). */
export function readPng(file: string, bytes: Uint8Array): Found {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let at = signature
  let size: readonly [number, number] | undefined
  let density: readonly [number, number] | undefined
  let hasData = false
  while (at + frame <= bytes.length) {
    const length = view.getUint32(at)
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
    const data = at + 8
    if (data + length + 4 > bytes.length) break
    if (crc32(bytes.subarray(at + 4, data + length)) !== view.getUint32(data + length))
      return {problem: `the PNG is damaged: the checksum of its chunk \`${type}\` is wrong`}
    if (!size && type !== 'IHDR') return {problem: 'the PNG does not begin with its header'}
    if (type === 'IHDR' && length >= 8) size = [view.getUint32(data), view.getUint32(data + 4)]
    if (type === 'pHYs' && length >= 9 && bytes[data + 8] === 1)
      density = [view.getUint32(data) * inchesPerMetre, view.getUint32(data + 4) * inchesPerMetre]
    if (type === 'IDAT') hasData = true
    if (type === 'IEND')
      return size && hasData ? finish(file, bytes, size, density) : {problem: 'the PNG holds no picture'}
    at = data + length + 4
  }
  return {problem: 'the PNG is cut short'}
}

function finish(
  key: string,
  bytes: Uint8Array,
  pixels: readonly [number, number],
  density: readonly [number, number] | undefined,
): Found {
  const problem = sizeProblem(...pixels)
  if (problem) return {problem}
  const [width, height] = [pointsOf(pixels[0], density?.[0]), pointsOf(pixels[1], density?.[1])]
  return {asset: {kind: 'png', key, bytes, width, height, pixels}}
}
