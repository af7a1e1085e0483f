import * as v from 'valibot'
import type { PdfOpener } from '../extension/prepare/open-pdf.ts'
import { pixelsAdd } from '../extension/prepare/page-contents.ts'
import { renderScale } from '../extension/prepare/render-pdf.ts'
import type { InvoiceDocument } from '../shared/document.ts'

/** What pdf.js's own canvas factory makes in Node. */
const canvasSchema = v.object({
  canvas: v.custom<HTMLCanvasElement & { toBuffer(type: 'image/png'): Uint8Array }>(
    (value) => typeof value === 'object' && value !== null && 'toBuffer' in value,
  ),
})
const factorySchema = v.custom<{ create(width: number, height: number): unknown }>(
  (value) => typeof value === 'object' && value !== null && 'create' in value,
)

/** More pages than anybody photographs into one file; each costs a second. */
const maximumPages = 50

/** Draws the pages of a PDF as PNG pictures without a browser; those that are nothing but words only where `all` are asked for. */
export async function* drawPages(
  bytes: Uint8Array,
  opener: PdfOpener,
  { all = false } = {},
): AsyncGenerator<InvoiceDocument> {
  const pdf = await opener.open(bytes)
  const factory = v.parse(factorySchema, pdf.canvasFactory)
  for (let number = 1; number <= Math.min(pdf.numPages, maximumPages); number += 1) {
    const page = await pdf.getPage(number)
    const adds = await pixelsAdd(page)
    if (adds === 'nothing' && !all) continue
    const size = page.getViewport({ scale: 1 })
    const viewport = page.getViewport({ scale: renderScale(size.width, size.height) })
    const [width, height] = [Math.round(viewport.width), Math.round(viewport.height)]
    const { canvas } = v.parse(canvasSchema, factory.create(width, height))
    await page.render({ canvas, viewport, background: '#fff' }).promise
    yield {
      bytes: canvas.toBuffer('image/png'),
      mediaType: 'image/png',
      page: number,
      width,
      height,
      ...(adds ? { adds } : {}),
    }
    page.cleanup()
  }
}
