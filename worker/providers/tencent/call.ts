import * as v from 'valibot'
import { type CallTemplate, jsonAround } from '../call-template.ts'
import type { DocumentFacts } from '../document-facts.ts'
import type { Reply } from '../provider.ts'
import { ProviderError } from '../provider-error.ts'
import { described, replyJson, transportError } from '../reply-json.ts'
import { tencentFault } from './errors.ts'

/** Where and with what region a deployment calls; every OCR action shares host and version. */
export interface TencentAccount {
  url: string
  region: string | undefined
}

/** A call of one action. */
export function tencentCall(
  { url, region }: TencentAccount,
  action: string,
  parameters: Record<string, unknown> = {},
): CallTemplate {
  return { ...tencentEnvelope({ url, region }, action), body: jsonAround('ImageBase64', parameters) }
}

/** A call of one action but for its body. */
export function tencentEnvelope({ url, region }: TencentAccount, action: string): Omit<CallTemplate, 'body'> {
  return {
    method: 'POST',
    url,
    headers: {
      'content-type': 'application/json',
      'x-tc-action': action,
      'x-tc-version': '2018-11-19',
      ...(region && { 'x-tc-region': region }),
    },
  }
}

/** Parameters that name the page of a PDF; none for pictures. */
export function pdfPage({ mediaType, page }: DocumentFacts): Record<string, unknown> {
  return mediaType === 'application/pdf' ? { IsPdf: true, PdfPageNumber: page ?? 1 } : {}
}

const envelope = v.object({
  Response: v.looseObject({ Error: v.nullish(v.object({ Code: v.string() })) }),
})

/**
 * The `Response` of a reply. The vendor answers HTTP 200 to every error; any other status comes from something between.
 * @throws {ProviderError} for `Response.Error` and for anything that is no reply of the vendor's
 */
export function tencentResponse<Schema extends v.GenericSchema>(schema: Schema, reply: Reply): v.InferOutput<Schema> {
  if (reply.status !== 200) throw transportError('tencent', reply.status)
  const { Response } = described('tencent', envelope, replyJson('tencent', reply))
  if (Response.Error) throw new ProviderError('tencent', tencentFault(Response.Error.Code))
  return described('tencent', schema, Response)
}
