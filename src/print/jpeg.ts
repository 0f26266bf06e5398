import type {ImageObject} from './png.js'

/** Markers that begin a frame and tell its size (ITU T.81, B.1.1.3): SOF0 to SOF15 but for tables and restarts. */
const frames = new Set([0xc0, 0xc1, 0xc2, 0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf])
const spaces: {readonly [components: number]: string} = {1: '/DeviceGray', 3: '/DeviceRGB', 4: '/DeviceCMYK'}

/** APP14, by which Adobe's programs sign; what they sign has its inks inverted, what nobody signs has not. */
const signature = 0xee

/** A JPEG goes in as it is. Undefined when its frame cannot be found. */
export function readJpeg(bytes: Uint8Array): ImageObject | undefined {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  let isAdobe = false
  for (let at = 2; at + 10 < file.length; ) {
    if (file[at] !== 0xff) {
      at++
      continue
    }
    if (file[at + 1] === signature) isAdobe ||= file.toString('latin1', at + 4, at + 9) === 'Adobe'
    if (!frames.has(file[at + 1]!)) {
      at += 2 + file.readUInt16BE(at + 2)
      continue
    }
    const [bits, height, width, components] = [
      file[at + 4]!,
      file.readUInt16BE(at + 5),
      file.readUInt16BE(at + 7),
      file[at + 9]!,
    ]
    const space = spaces[components]
    if (!space) return undefined
    const decode = components === 4 && isAdobe ? ' /Decode [1 0 1 0 1 0 1 0]' : ''
    return {
      dictionary: `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} /BitsPerComponent ${bits} /ColorSpace ${space}${decode} /Filter /DCTDecode`,
      data: bytes,
    }
  }
  return undefined
}
