import * as v from 'valibot'
import type { CallTemplate } from '../call-template.ts'
import type { DocumentFacts } from '../document-facts.ts'
import type { Reply } from '../provider.ts'
import { ProviderError } from '../provider-error.ts'
import { described, jsonOrNothing, replyJson, transportError } from '../reply-json.ts'
import { legacyFault, legacyStatusFault } from './errors.ts'

export interface LegacyAccount {
  /** Origin of the service. */
  origin: string
  appId: string
  bucket: string
}

/** Always the same, so that the same picture is the same body; no picture holds this by chance. */
const boundary = '----------------5c0f3b1ea94d4b6f8d27e6a1c3905b7e'

/**
 * A call as multipart/form-data with the picture's own bytes: the form both documents agree on, a third smaller than
 * base64. The account stands as `appid`; `app_id` of one example belongs to another service.
 */
export function legacyCall(
  { origin, appId, bucket }: LegacyAccount,
  path: string,
  { mediaType }: DocumentFacts,
): CallTemplate {
  const field = (name: string, value: string) =>
    `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`
  return {
    method: 'POST',
    url: new URL(path, origin).href,
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
    body: {
      before:
        `${field('appid', appId)}${bucket && field('bucket', bucket)}--${boundary}\r\n` +
        'Content-Disposition: form-data; name="image"; filename="image"\r\n' +
        `Content-Type: ${mediaType}\r\n\r\n`,
      picture: 'binary',
      after: `\r\n--${boundary}--\r\n`,
    },
  }
}

const listSchema = v.nullish(v.array(v.unknown()))
const replySchema = v.object({
  code: v.number(),
  items: listSchema,
  data: v.nullish(v.looseObject({ items: listSchema })),
})

/**
 * The items of a reply, at its root or under `data`: the documents show both. Errors come with any status, and the
 * body's code counts before it.
 * @throws {ProviderError} for a code other than 0 and for anything that is no reply of the vendor's
 */
export function legacyItems(reply: Reply): unknown[] {
  const { code, items, data } = described('tencent-legacy', replySchema, bodyOf(reply))
  if (code !== 0) throw new ProviderError('tencent-legacy', legacyFault(code))
  return data?.items ?? items ?? []
}

function bodyOf(reply: Reply): unknown {
  const { status } = reply
  if (status === 200) return replyJson('tencent-legacy', reply)
  const json = jsonOrNothing(reply)
  if (v.is(v.object({ code: v.number() }), json)) return json
  const fault = legacyStatusFault(status)
  throw fault ? new ProviderError('tencent-legacy', fault) : transportError('tencent-legacy', status)
}
