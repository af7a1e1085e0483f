import { mediaTypeOf } from '../shared/media-type.ts'
import { pixelSize } from '../shared/pixel-size.ts'
import { piecesOf } from './pieces.ts'
import type { BodyTemplate } from './providers/call-template.ts'
import type { DocumentFacts } from './providers/document-facts.ts'
import { readLimited, TooLargeError } from './read-limited.ts'
import { Refusal } from './refusal.ts'
import { pictureIn, type WrittenBody, writeBody } from './write-body.ts'

/** A picture or file that is arriving. It is held in one form only: in the body that was last written. */
export interface IncomingDocument extends DocumentFacts {
  /**
   * The body of a call with the picture in it; the first time as fast as the picture arrives.
   * @throws {Refusal} `bad-request` when the sender breaks off
   */
  writeInto(template: BodyTemplate): Promise<WrittenBody>
}

/**
 * The document in a request's body as soon as its first bytes are here: its type by those, whatever the sender says, its
 * size in pixels by its header.
 * @param limit bytes of the largest document any offered product takes
 * @throws {Refusal} `too-large`, `bad-request` for an empty or broken off body, `unsupported-type`
 */
export async function receive(request: Request, limit: number, page?: number): Promise<IncomingDocument> {
  const { stream, byteLength } = await orRefuse(() => streamOf(request, limit))
  const pieces = piecesOf(stream)
  const { value: first } = await orRefuse(() => pieces.next())
  if (!first) throw new Refusal('bad-request')
  const mediaType = mediaTypeOf(first)
  if (!mediaType) throw new Refusal('unsupported-type')
  let read = (): Iterable<Uint8Array> | AsyncIterable<Uint8Array> => startingWith(first, pieces)
  return {
    mediaType,
    byteLength,
    ...(page && { page }),
    ...pixelSize(first, mediaType),
    async writeInto(template) {
      const body = await orRefuse(() => writeBody(template, byteLength, read()))
      read = () => [pictureIn(body.bytes, template)]
      return body
    },
  }
}

/** A body that does not name its length is read to its end first: where the picture ends must be known before it is written. */
async function streamOf(request: Request, limit: number) {
  const declared = request.headers.get('content-length')
  if (declared !== null && Number(declared) > limit) throw new TooLargeError()
  const { body } = request
  if (declared !== null && body && !request.headers.has('content-encoding'))
    return { stream: body, byteLength: Number(declared) }
  const bytes = await readLimited(request, limit)
  return { stream: new Blob([bytes]).stream(), byteLength: bytes.length }
}

async function orRefuse<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    throw error instanceof TooLargeError ? new Refusal('too-large') : new Refusal('bad-request', true)
  }
}

async function* startingWith(first: Uint8Array, others: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield first
  yield* others
}
