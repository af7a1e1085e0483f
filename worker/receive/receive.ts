import type { MediaType } from '../../shared/document.ts'
import { mediaTypeOf } from '../../shared/media-type.ts'
import { pixelSize } from '../../shared/pixel-size.ts'
import type { DocumentFacts } from '../providers/document-facts.ts'
import type { Product } from '../providers/provider.ts'
import { Refusal } from '../refuse/refusal.ts'
import type { UnsignedRequest } from '../sign/request.ts'
import { type Upload, uploadOf } from './upload.ts'
import { pictureIn, writeBody } from './write-body.ts'

/** A product's call with the picture in it. */
export interface WrittenCall {
  request: UnsignedRequest
  /** Lower-case hexadecimal SHA-256 of the request's body. */
  hashedBody: string
}

/** A picture or file that is arriving. It is held in one form only: in the call that was last written. */
export interface IncomingDocument extends DocumentFacts {
  /**
   * The call of a product, the first one written as fast as the picture arrives.
   * @throws {Refusal} `bad-request` when the sender breaks off
   */
  callOf(product: Product): Promise<WrittenCall>
  /** Lets the rest of it pass: a caller still sending would not hear a refusal. */
  discard(): Promise<void>
  /** Lets go of the picture. */
  forget(): void
}

/**
 * The document in a request's body as soon as its first bytes are here: its type by those, whatever the sender says, its
 * size in pixels by its header.
 * @param limit bytes of the largest document any offered product takes
 * @throws {Refusal} `too-large`, `bad-request` for an empty or broken off body, `unsupported-type`
 */
export async function receive(request: Request, limit: number, page?: number): Promise<IncomingDocument> {
  const { byteLength, pieces } = await uploadOf(request, limit)
  const { value: first } = await pieces.next()
  if (!first) throw new Refusal('bad-request', false, { parameter: 'body' })
  const mediaType = mediaTypeOf(first)
  if (!mediaType) {
    await drain(pieces)
    throw new Refusal('unsupported-type')
  }
  const head = await withHeader(first, mediaType, pieces)
  const facts = { mediaType, byteLength, ...(page && { page }), ...pixelSize(head, mediaType) }
  return { ...facts, ...callsOf(facts, startingWith(head, pieces)) }
}

function callsOf(facts: DocumentFacts, arriving: AsyncIterable<Uint8Array>) {
  let picture: Iterable<Uint8Array> | AsyncIterable<Uint8Array> = arriving
  let written: { product: Product; call: WrittenCall } | undefined
  return {
    discard: () => drain(arriving),
    forget() {
      picture = []
      written = undefined
    },
    async callOf(product: Product): Promise<WrittenCall> {
      if (written?.product === product) return written.call
      const template = product.request(facts)
      const { bytes, hash } = await writeBody(template.body, facts.byteLength, picture)
      picture = pictureIn(bytes, template.body)
      written = { product, call: { request: { ...template, body: bytes }, hashedBody: hash } }
      return written.call
    },
  }
}

/** Where a photo carries colour profiles or depth before its size, more than its first piece is needed. */
const longestHeader = 1024 * 1024

async function withHeader(first: Uint8Array, mediaType: MediaType, pieces: Upload['pieces']): Promise<Uint8Array> {
  let head = first
  while (mediaType === 'image/jpeg' && head.length < longestHeader && !pixelSize(head, mediaType)) {
    const kept = head.slice()
    const { value } = await pieces.next()
    if (!value) return kept
    head = new Uint8Array(await new Blob([kept, value]).arrayBuffer())
  }
  return head
}

async function* startingWith(head: Uint8Array, others: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void> {
  yield head
  yield* others
}

async function drain(pieces: AsyncIterable<Uint8Array>): Promise<void> {
  try {
    for await (const _ of pieces);
  } catch {
    // Whoever broke off is not there to hear the refusal either.
  }
}
