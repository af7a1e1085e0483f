import type { InvoiceDocument } from '../shared/document.ts'
import { mediaTypeOf } from '../shared/media-type.ts'
import { pixelSize } from '../shared/pixel-size.ts'
import { readLimited, TooLargeError } from './read-limited.ts'
import { Refusal } from './refusal.ts'

/**
 * The picture or file in a request's body: its type by its leading bytes, whatever the sender says, its size by its
 * header.
 * @param limit bytes of the largest document any offered product takes
 * @throws {Refusal} `too-large`, `bad-request` for an empty or broken off body, `unsupported-type`
 */
export async function readDocument(request: Request, limit: number, page?: number): Promise<InvoiceDocument> {
  const bytes = await bodyOf(request, limit)
  const mediaType = mediaTypeOf(bytes)
  if (!mediaType) throw new Refusal('unsupported-type')
  return { bytes, mediaType, ...(page && { page }), ...pixelSize(bytes, mediaType) }
}

async function bodyOf(request: Request, limit: number): Promise<Uint8Array> {
  const bytes = await readLimited(request, limit).catch((error: unknown) => {
    throw error instanceof TooLargeError ? new Refusal('too-large') : new Refusal('bad-request', true)
  })
  if (bytes.byteLength === 0) throw new Refusal('bad-request')
  return bytes
}
