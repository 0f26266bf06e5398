import {getDocument, OPS, type PDFPageProxy} from 'pdfjs-dist/legacy/build/pdf.mjs'

/** The words of one page in the order in which they are drawn, a line for each of its lines; whether it shows anything. */
export interface PageWords {
  readonly words: string
  readonly isEmpty: boolean
}

/** Reads the words of a finished file back by pdf.js, and nothing else: a third of the work of reading all that is there. */
export async function readWords(bytes: Uint8Array): Promise<readonly PageWords[]> {
  const task = getDocument({
    data: new Uint8Array(bytes),
    isEvalSupported: false,
    disableFontFace: true,
    verbosity: 0,
  })
  const document = await task.promise
  try {
    const pages: PageWords[] = []
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number)
      const words = await wordsOf(page)
      pages.push({words, isEmpty: words === '' && !(await hasPictures(page))})
      page.cleanup()
    }
    return pages
  } finally {
    await task.destroy()
  }
}

interface TextItem {
  readonly str?: string
  readonly transform?: readonly number[]
}

/** Points. What stands higher or lower than this stands on another line. */
const sameLine = 0.5

async function wordsOf(page: PDFPageProxy): Promise<string> {
  const {items} = await page.getTextContent({includeMarkedContent: false, disableNormalization: true})
  let text = ''
  let last: number | undefined
  for (const {str = '', transform} of items as readonly TextItem[]) {
    const y = transform?.[5]
    if (y !== undefined && last !== undefined && Math.abs(y - last) > sameLine) text += '\n'
    text += str
    last = y
  }
  return text.trim()
}

const pictures: readonly number[] = [
  OPS.paintImageXObject,
  OPS.paintInlineImageXObject,
  OPS.paintImageMaskXObject,
  OPS.constructPath,
]

/** Asked of pages without a word only: blank backs, and pages that are one drawing. */
async function hasPictures(page: PDFPageProxy): Promise<boolean> {
  const {fnArray} = await page.getOperatorList()
  return fnArray.some((operator) => pictures.includes(operator))
}
