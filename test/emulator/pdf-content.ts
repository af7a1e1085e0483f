import type { PDFDocumentProxy } from 'pdfjs-dist'

/** Number of pages; undefined for what cannot be opened as a PDF. */
export const pdfPages = (bytes: Uint8Array): Promise<number | undefined> =>
  withPdf(bytes, async ({ numPages }) => numPages)

/** Text of every page; undefined for what cannot be opened as a PDF. */
export const pdfText = (bytes: Uint8Array): Promise<string | undefined> =>
  withPdf(bytes, async (document) => {
    const numbers = Array.from({ length: document.numPages }, (_, page) => page + 1)
    return (await Promise.all(numbers.map((page) => pageText(document, page)))).join('\n')
  })

async function pageText(document: PDFDocumentProxy, page: number): Promise<string> {
  const content = await (await document.getPage(page)).getTextContent()
  return content.items.map((item) => ('str' in item ? item.str : '')).join(' ')
}

/** The library is loaded when the first PDF comes. */
async function withPdf<T>(bytes: Uint8Array, read: (document: PDFDocumentProxy) => Promise<T>): Promise<T | undefined> {
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const loading = getDocument({ data: bytes.slice(), verbosity: VerbosityLevel.ERRORS })
  try {
    return await read(await loading.promise)
  } catch {
    return undefined
  } finally {
    await loading.destroy()
  }
}
