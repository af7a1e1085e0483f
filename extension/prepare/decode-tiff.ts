import { ProblemError } from '../inbox/problem.ts'

/**
 * The pages of a TIFF one after the other, decoded in JavaScript because no browser does it: scanners write fax
 * compression, LZW and JPEG into it. Throws ProblemError `unreadable`.
 */
export async function* decodeTiff(bytes: Uint8Array): AsyncGenerator<ImageBitmap> {
  const { decode, decodeImage, toRGBA8 } = await import('utif2')
  try {
    const file = new Uint8Array(bytes).buffer
    for (const page of decode(file)) {
      decodeImage(file, page)
      if (!page.width || !page.height) continue
      const pixels = new Uint8ClampedArray(toRGBA8(page))
      yield await createImageBitmap(new ImageData(pixels, page.width, page.height))
    }
  } catch (error) {
    throw new ProblemError({ code: 'unreadable', detail: String(error), retryable: false })
  }
}
