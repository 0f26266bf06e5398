/** A code page for each way in which spreadsheets write text. */
type CodePage = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1251'

/** The words of a file from a spreadsheet: UTF-8, UTF-16 with its mark, or else Windows-1251, which Excel writes in Russian. */
export function decodeText(bytes: Uint8Array): string {
  return new TextDecoder(codePageOf(bytes)).decode(bytes)
}

function codePageOf(bytes: Uint8Array): CodePage {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return isUtf8(bytes) ? 'utf-8' : 'windows-1251'
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', {fatal: true}).decode(bytes)
    return true
  } catch {
    return false
  }
}
