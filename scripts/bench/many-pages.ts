import { readFileSync } from 'node:fs'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { textPdf } from '../../test/fixtures/make/carriers/text-pdf.ts'
import { digitalNormal, digitalSize } from '../../test/shared/layout-text/digital-pages.ts'

const millimetres = 25.4 / 72
const numberOf = (page: number) => `2544200000012345${String(page).padStart(4, '0')}`

/** A PDF with one digital invoice on each page. */
export function pdfOfPages(count: number): Uint8Array {
  const pages = Array.from({ length: count }, (_, page) => ({
    width: digitalSize.width * millimetres,
    height: digitalSize.height * millimetres,
    texts: digitalNormal.map(({ text, box }) => ({
      text: text.replace('25442000000123456789', numberOf(page)),
      x: box.x * millimetres,
      y: box.y * millimetres,
      width: box.width * millimetres,
      height: box.height * millimetres,
      size: box.height * millimetres,
    })),
  }))
  return textPdf(pages)
}

/** An OFD with one digital invoice on each page: the committed one, again and again under other numbers. */
export function ofdOfPages(count: number): Uint8Array {
  const file = new URL('../../test/fixtures/documents/digital-special-2.ofd-text.ofd', import.meta.url)
  const parts = unzipSync(new Uint8Array(readFileSync(file)))
  const content = strFromU8(parts['Doc_0/Pages/Page_0/Content.xml'] ?? new Uint8Array())
  const numbers = Array.from({ length: count }, (_, page) => numberOf(page))
  const pages = numbers.map((_, page) => `<ofd:Page ID="${page + 1}" BaseLoc="/Doc_0/Pages/Page_${page}/Content.xml"/>`)
  const document = strFromU8(parts['Doc_0/Document.xml'] ?? new Uint8Array())
  parts['Doc_0/Document.xml'] = strToU8(document.replace(/<ofd:Page ID="1"[^>]*\/>/, pages.join('')))
  for (const [page, number] of numbers.entries()) {
    parts[`Doc_0/Pages/Page_${page}/Content.xml`] = strToU8(content.replace(/>\d{20}</, `>${number}<`))
  }
  return zipSync(parts)
}
