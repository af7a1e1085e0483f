import { decodeBase64 } from '../decode-base64.ts'
import type { Exchange } from '../exchange.ts'
import { jsonObject } from '../json-object.ts'
import { pictureType } from '../picture-type.ts'
import { parseMultipart } from './multipart.ts'

/** What a body says, whichever of its documented forms it came in. */
export interface Form {
  appid?: string
  bucket?: string
  url?: string
  /** The picture as it was sent: bytes, or base64 text not decoded yet. */
  image?: Uint8Array<ArrayBuffer> | string
}

/** Reads JSON or multipart; undefined when the content type is neither or the body is malformed. */
export function readForm({ headers, body }: Exchange): Form | undefined {
  const contentType = headers.get('content-type') ?? ''
  if (/^application\/json\b/i.test(contentType)) return fromJson(body)
  if (/^multipart\/form-data\b/i.test(contentType)) return fromMultipart(contentType, body)
  return undefined
}

/** `app_id` is what the seed's own example writes. */
function fromJson(body: Uint8Array): Form | undefined {
  const members = jsonObject(body)
  return members && formOf((name) => textOf(members[name]), textOf(members.image))
}

const textOf = (value: unknown) => (typeof value === 'string' || typeof value === 'number' ? String(value) : undefined)

function fromMultipart(contentType: string, body: Uint8Array): Form | undefined {
  const parts = parseMultipart(contentType, body)
  const contentOf = (name: string) => parts?.find((part) => part.name === name)?.content
  const image = contentOf('image')
  const text = (name: string) => {
    const content = contentOf(name)
    return content && Buffer.from(content).toString('utf8')
  }
  return parts && formOf(text, image && (pictureType(image) ? image : Buffer.from(image).toString('latin1')))
}

function formOf(text: (name: string) => string | undefined, image: Form['image']): Form {
  const appid = text('appid') ?? text('app_id')
  const [bucket, url] = [text('bucket'), text('url')]
  return { ...(appid && { appid }), ...(bucket && { bucket }), ...(url && { url }), ...(image && { image }) }
}

/** Bytes of the picture in a form; undefined when its text is not base64. */
export const imageBytes = (image: NonNullable<Form['image']>): Uint8Array<ArrayBuffer> | undefined =>
  typeof image === 'string' ? decodeBase64(image) : image
