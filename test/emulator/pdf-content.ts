export interface PdfContent {
  pages: number
  text: string
}

/** Pages and text of a PDF; undefined when it cannot be opened. The library is loaded when the first PDF comes. */
export async function pdfContent(bytes: Uint8Array): Promise<PdfContent | undefined> {
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const loading = getDocument({ data: bytes.slice(), verbosity: VerbosityLevel.ERRORS })
  try {
    const document = await loading.promise
    const texts: string[] = []
    for (let page = 1; page <= document.numPages; page++) {
      const content = await (await document.getPage(page)).getTextContent()
      texts.push(content.items.map((item) => ('str' in item ? item.str : '')).join(' '))
    }
    return { pages: document.numPages, text: texts.join('\n') }
  } catch {
    return undefined
  } finally {
    await loading.destroy()
  }
}
