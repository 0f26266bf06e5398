import {getDocument, OPS, type PDFDocumentProxy, type PDFPageProxy} from 'pdfjs-dist/legacy/build/pdf.mjs'
import {drawingHash} from './drawingHash.js'
import {TextState} from './textState.js'
import type {FileRead, FontOnPage, Glyph, OutlineRead, PageRead, Structure} from './types.js'

/** Reads a finished file back by pdf.js, which knows nothing of how it was made. Throws what pdf.js throws: a password, damage. */
export async function readPdf(bytes: Uint8Array, password?: string): Promise<FileRead> {
  const task = getDocument({
    data: new Uint8Array(bytes),
    isEvalSupported: false,
    disableFontFace: true,
    fontExtraProperties: true,
    verbosity: 0,
    ...(password ? {password} : {}),
  })
  const document = await task.promise
  try {
    return await readDocument(document)
  } finally {
    await task.destroy()
  }
}

async function readDocument(document: PDFDocumentProxy): Promise<FileRead> {
  const labels = await document.getPageLabels()
  const pages: PageRead[] = []
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    pages.push(await readPage(page, labels?.[number - 1] ?? String(number)))
    page.cleanup()
  }
  const {info, metadata} = await document.getMetadata()
  const words = Object.fromEntries(
    Object.entries(info).flatMap(([key, value]) => (typeof value === 'string' ? [[key, value]] : [])),
  )
  return {
    pages,
    title: words['Title'] ?? '',
    language: words['Language'] ?? '',
    tagged: Boolean((await document.getMarkInfo())?.Marked),
    outline: flatten((await document.getOutline()) ?? [], 1),
    metadata: metadata ? {...words, xmp: metadata.getRaw() as string} : words,
  }
}

interface OutlineNode {
  readonly title: string
  readonly items: readonly OutlineNode[]
}

function flatten(nodes: readonly OutlineNode[], level: number): OutlineRead[] {
  return nodes.flatMap(({title, items}) => [{title, level}, ...flatten(items, level + 1)])
}

async function readPage(page: PDFPageProxy, label: string): Promise<PageRead> {
  const {width, height} = page.getViewport({scale: 1})
  const operators = await page.getOperatorList()
  const fonts = new Map<string, FontOnPage>()
  const state = new TextState(height, (id) => fontOf(page, id, fonts))
  operators.fnArray.forEach((operator, at) => state.apply(operator, operators.argsArray[at] as readonly unknown[], OPS))
  const tree = (await page.getStructTree()) as StructNode | null
  return {
    number: page.pageNumber,
    label,
    width,
    height,
    glyphs: withSoftHyphens(state.glyphs),
    pictures: state.pictures,
    fonts,
    drawing: drawingHash(operators.fnArray, operators.argsArray as readonly unknown[]),
    ...(tree ? {structure: toStructure(tree)} : {}),
  }
}

/**
 * A hyphen that is marked by itself at the end of a line is a soft one, put in where a word was divided: files of ours say
 * so in their tags, which pdf.js does not tell.
 */
function withSoftHyphens(glyphs: readonly Glyph[]): readonly Glyph[] {
  return glyphs.map((glyph, at) => {
    if (glyph.text !== '-' || glyph.mcid < 0) return glyph
    const [before, after] = [glyphs[at - 1], glyphs[at + 1]]
    const isApart = before?.mcid !== glyph.mcid && after?.mcid !== glyph.mcid
    const endsWord = before?.y === glyph.y && /\p{L}$/u.test(before.text)
    return isApart && endsWord && after?.y !== glyph.y ? {...glyph, text: '\u00ad'} : glyph
  })
}

interface StructNode {
  readonly role?: string
  readonly type?: string
  readonly id?: string
  readonly alt?: string
  readonly children?: readonly StructNode[]
}

function toStructure(node: StructNode): Structure {
  const children = (node.children ?? []).flatMap((child): (Structure | number)[] => {
    if (child.type === 'content') return [Number(/mc(\d+)$/u.exec(child.id ?? '')?.[1] ?? -1)]
    return child.type ? [] : [toStructure(child)]
  })
  return {role: node.role ?? '', children, ...(node.alt ? {alt: node.alt} : {})}
}

interface LoadedFont {
  readonly name?: string
  readonly missingFile?: boolean
  readonly spaceWidth?: number
  readonly vertical?: boolean
  readonly fontMatrix?: readonly number[]
}

function fontOf(page: PDFPageProxy, id: string, known: Map<string, FontOnPage>): FontOnPage {
  const seen = known.get(id)
  if (seen) return seen
  const loaded = (page.commonObjs.has(id) ? page.commonObjs.get(id) : {}) as LoadedFont
  const name = loaded.name ?? id
  const font = {
    name,
    embedded: loaded.missingFile === false || loaded.missingFile === undefined,
    subset: /^[A-Z]{6}\+/u.test(name),
    space: 0,
  }
  known.set(id, font)
  return font
}
