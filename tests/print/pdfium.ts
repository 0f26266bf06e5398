import {PDFiumModule} from '@hyzyla/pdfium'

/** The text of a page as PDFium reads it, the engine of Chromium. */
export interface TextRead {
  /** Lines end with `\r\n`; U+FFFE stands where a hyphen at the end of a line divides a word. */
  readonly text: string
  /** Its letters, those put in by the engine left out; `x` from the left of the page. */
  readonly letters: readonly {readonly text: string; readonly x: number}[]
}

/** What is used of it; arguments are numbers or addresses in its memory. */
interface Engine {
  readonly wasmExports: {malloc(size: number): number; free(address: number): void}
  readonly HEAPU8: Uint8Array
  _FPDF_InitLibrary(): void
  _FPDF_LoadMemDocument(bytes: number, size: number, password: number): number
  _FPDF_CloseDocument(document: number): void
  _FPDF_LoadPage(document: number, index: number): number
  _FPDF_ClosePage(page: number): void
  _FPDFText_LoadPage(page: number): number
  _FPDFText_ClosePage(text: number): void
  _FPDFText_CountChars(text: number): number
  _FPDFText_GetText(text: number, from: number, count: number, units: number): number
  _FPDFText_GetUnicode(text: number, index: number): number
  _FPDFText_IsGenerated(text: number, index: number): number
  _FPDFText_GetCharOrigin(text: number, index: number, x: number, y: number): number
}

let loaded: Promise<Engine> | undefined

/** Reads the first page of a file. */
export async function readByPdfium(bytes: Uint8Array): Promise<TextRead> {
  loaded ??= start()
  const engine = await loaded
  return withRoom(engine, bytes.length, (at) => {
    engine.HEAPU8.set(bytes, at)
    const document = engine._FPDF_LoadMemDocument(at, bytes.length, 0)
    if (document === 0) throw Error('PDFium does not open the file')
    const page = engine._FPDF_LoadPage(document, 0)
    const text = engine._FPDFText_LoadPage(page)
    const read = {text: textOf(engine, text), letters: lettersOf(engine, text)}
    engine._FPDFText_ClosePage(text)
    engine._FPDF_ClosePage(page)
    engine._FPDF_CloseDocument(document)
    return read
  })
}

/**
 * What Chromium copies, and what it searches: without the signs that PDFium means for it (`IsIgnorableCharacter` of
 * `pdf/pdfium/pdfium_range.cc`).
 */
export const asCopied = ({text}: TextRead): string => text.replace(/[\u200b\ufffe]/gu, '')

async function start(): Promise<Engine> {
  const engine = (await PDFiumModule({})) as unknown as Engine
  engine._FPDF_InitLibrary()
  return engine
}

function textOf(engine: Engine, text: number): string {
  const count = engine._FPDFText_CountChars(text)
  return withRoom(engine, 2 * (count + 1), (at) => {
    const units = engine._FPDFText_GetText(text, 0, count, at)
    // the last unit is a zero
    return Buffer.from(engine.HEAPU8.slice(at, at + 2 * Math.max(0, units - 1))).toString('utf16le')
  })
}

function lettersOf(engine: Engine, text: number): TextRead['letters'] {
  const indexes = Array.from({length: engine._FPDFText_CountChars(text)}, (_, k) => k)
  return withRoom(engine, 16, (at) =>
    indexes
      .filter((index) => engine._FPDFText_IsGenerated(text, index) === 0)
      .map((index) => {
        engine._FPDFText_GetCharOrigin(text, index, at, at + 8)
        const x = new DataView(engine.HEAPU8.buffer).getFloat64(at, true)
        return {text: String.fromCodePoint(engine._FPDFText_GetUnicode(text, index)), x}
      }),
  )
}

function withRoom<T>({wasmExports}: Engine, size: number, use: (address: number) => T): T {
  const at = wasmExports.malloc(size)
  try {
    return use(at)
  } finally {
    wasmExports.free(at)
  }
}
