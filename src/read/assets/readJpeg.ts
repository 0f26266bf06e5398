import {pointsOf, sizeProblem} from './pixels.js'
import type {Found} from './readAsset.js'

const centimetresPerInch = 2.54
/** Markers without a length: restarts, start of image, and a stray zero. */
const bare = (marker: number): boolean => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)
/** Start of frame: all of C0 to CF but the tables and the extension (ITU-T T.81, table B.1). */
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
const startOfScan = 0xda
const endOfImage = 0xd9
const jfif = 0xe0

/** A JPEG: markers one after another up to the scan, a frame with a size, and the end where it should be. */
export function readJpeg(file: string, bytes: Uint8Array): Found {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let at = 2
  let size: readonly [number, number] | undefined
  let density: readonly [number, number] | undefined
  while (at + 4 <= bytes.length) {
    if (bytes[at] !== 0xff) return {problem: 'the JPEG is damaged: a marker is missing'}
    const marker = bytes[at + 1] ?? 0
    if (marker === 0xff) at += 1
    else if (bare(marker)) at += 2
    else {
      const length = view.getUint16(at + 2)
      if (length < 2 || at + 2 + length > bytes.length) break
      if (isFrame(marker) && length >= 8) size = [view.getUint16(at + 7), view.getUint16(at + 5)]
      if (marker === jfif && length >= 14) density = densityIn(view, at + 4)
      if (marker === startOfScan) return finish(file, bytes, size, density)
      at += 2 + length
    }
  }
  return {problem: 'the JPEG is cut short'}
}

/** Units 1 are pixels an inch, 2 a centimetre (JFIF 1.02). */
function densityIn(view: DataView, at: number): readonly [number, number] | undefined {
  if (view.getUint32(at) !== 0x4a464946) return undefined
  const unit = view.getUint8(at + 7)
  const factor = unit === 1 ? 1 : unit === 2 ? centimetresPerInch : undefined
  return factor === undefined ? undefined : [view.getUint16(at + 8) * factor, view.getUint16(at + 10) * factor]
}

function finish(
  key: string,
  bytes: Uint8Array,
  pixels: readonly [number, number] | undefined,
  density: readonly [number, number] | undefined,
): Found {
  if (!pixels) return {problem: 'the JPEG has no frame'}
  const problem = sizeProblem(...pixels)
  if (problem) return {problem}
  if (!hasEnd(bytes)) return {problem: 'the JPEG is cut short'}
  return {
    asset: {
      kind: 'jpeg',
      key,
      bytes,
      width: pointsOf(pixels[0], density?.[0]),
      height: pointsOf(pixels[1], density?.[1]),
      pixels,
    },
  }
}

/** Cameras write padding after the end; a cut file has no end at all. */
function hasEnd(bytes: Uint8Array): boolean {
  for (let at = bytes.length - 2; at >= 2; at -= 1) if (bytes[at] === 0xff && bytes[at + 1] === endOfImage) return true
  return false
}
