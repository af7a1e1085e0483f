import type { PictureLimits } from '../../extension/prepare/common-limits.ts'
import { fitToLimits } from '../../extension/prepare/fit-to-limits.ts'
import { identify } from '../../extension/prepare/identify.ts'
import { pages } from '../../extension/prepare/pages.ts'

/** No picture here is a PDF. */
const noPdf = { open: () => Promise.reject(new Error('no PDF')), close: async () => undefined }

/** Everything preparing does to one photo: identify, turn, fit. */
async function prepare(photo: Blob, limits: PictureLimits): Promise<number> {
  const start = performance.now()
  const document = await identify(photo)
  for await (const page of pages(document, noPdf, limits)) await fitToLimits(page, limits)
  return performance.now() - start
}

/** The least any program could do: decode once, encode once. */
async function bare(photo: Blob): Promise<number> {
  const start = performance.now()
  const bitmap = await createImageBitmap(photo)
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height)
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0)
  await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.92 })
  return performance.now() - start
}

/** Bundled into a page by the bench, which calls it there. */
Object.assign(globalThis, { benchPrepare: { prepare, bare } })
