/** pdfmake ships no types for its parts: the few names used here. `internals.ts` asserts that they exist. */
declare module 'pdfmake/js/PDFDocument.js' {
  const module: unknown
  export default module
}
declare module 'pdfmake/js/Renderer.js' {
  const module: unknown
  export default module
}
