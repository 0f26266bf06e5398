import pc from 'picocolors'
import type {Progress} from '../build/index.js'
import type {Format} from './formats/index.js'

/** One line that moves on a terminal; a plain line a paper in CI; nothing in the formats that machines read. */
export function progressOf(format: Format): {readonly onProgress: Progress; readonly clear: () => void} {
  if (format !== 'human') return {onProgress: () => undefined, clear: () => undefined}
  const terminal = process.stderr.isTTY && !process.env['CI']
  return {
    onProgress: (done, all, paper) => {
      const what = `${paper.committee}/${paper.document}${paper.seat ? ` ${paper.seat}` : ''} ${paper.edition}`
      if (terminal) process.stderr.write(`\r\x1b[K${pc.dim(`${done}/${all}`)} ${what}`)
      else process.stderr.write(`${done}/${all} ${paper.state} ${what}\n`)
    },
    clear: () => {
      if (terminal) process.stderr.write('\r\x1b[K')
    },
  }
}
