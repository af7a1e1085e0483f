import * as v from 'valibot'
import type { CallTemplate } from '../call-template.ts'
import type { DocumentFacts } from '../document-facts.ts'
import type { Reply } from '../provider.ts'
import { ProviderError } from '../provider-error.ts'
import { described, replyJson, transportError } from '../reply-json.ts'
import { baiduFault } from './errors.ts'

/** A call of one service; a PDF goes under another name than a picture. */
export function baiduCall(
  origin: string,
  service: string,
  { mediaType, page }: DocumentFacts,
  parameters: Record<string, string> = {},
): CallTemplate {
  const isPdf = mediaType === 'application/pdf'
  const others = new URLSearchParams({ ...(isPdf && { pdf_file_num: String(page ?? 1) }), ...parameters })
  return {
    method: 'POST',
    url: new URL(`/rest/2.0/ocr/v1/${service}`, origin).href,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: {
      before: isPdf ? 'pdf_file=' : 'image=',
      picture: 'form',
      after: others.size > 0 ? `&${others}` : '',
    },
  }
}

const errorSchema = v.object({ error_code: v.pipe(v.union([v.number(), v.string()]), v.transform(Number)) })

/**
 * A reply's body. Failures come under HTTP 200, with a number.
 * @throws {ProviderError} for a failure and for anything that is no reply of the vendor's
 */
export function baiduReply<Schema extends v.GenericSchema>(schema: Schema, reply: Reply): v.InferOutput<Schema> {
  if (reply.status !== 200) throw transportError('baidu', reply.status)
  const body = replyJson('baidu', reply)
  const failure = v.safeParse(errorSchema, body)
  if (failure.success && failure.output.error_code !== 0)
    throw new ProviderError('baidu', baiduFault(failure.output.error_code))
  return described('baidu', schema, body)
}
