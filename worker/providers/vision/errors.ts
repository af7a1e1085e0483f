import * as v from 'valibot'
import type { Reply } from '../provider.ts'
import type { ProviderFault } from '../provider-error.ts'

const errorSchema = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({ error: v.object({ code: v.nullish(v.union([v.string(), v.number()])), type: v.nullish(v.string()) }) }),
)

/** Codes the compatible services share, whatever status they come under. */
const byCode: Record<string, ProviderFault> = {
  insufficient_quota: { code: 'quota', retryable: false },
  Arrearage: { code: 'quota', retryable: false },
  invalid_api_key: { code: 'credentials', retryable: false },
  model_not_found: { code: 'quota', retryable: false },
  rate_limit_exceeded: { code: 'rate', retryable: true },
  context_length_exceeded: { code: 'document', retryable: false },
  invalid_image: { code: 'document', retryable: false },
  content_filter: { code: 'unexpected', retryable: false },
  data_inspection_failed: { code: 'unexpected', retryable: false },
}

function byStatus(status: number): ProviderFault {
  if (status === 401 || status === 403) return { code: 'credentials', retryable: false }
  if (status === 402 || status === 404) return { code: 'quota', retryable: false }
  if (status === 413 || status === 422) return { code: 'document', retryable: false }
  if (status === 429) return { code: 'rate', retryable: true }
  return status >= 500 ? { code: 'unavailable', retryable: true } : { code: 'unexpected', retryable: false }
}

/** What a refusal under a status of failure means; no such call is billed. */
export function visionFault({ status, body }: Reply): ProviderFault {
  const told = v.safeParse(errorSchema, body)
  const { code, type } = told.success ? told.output.error : {}
  const known = [code, type].map((each) => String(each ?? '')).find((each) => each in byCode)
  const fault = (known && byCode[known]) || byStatus(status)
  return { ...fault, vendorCode: known ?? (code ? String(code) : undefined), billed: false }
}
