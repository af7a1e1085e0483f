import * as v from 'valibot'
import type { Reply } from '../provider.ts'
import { again, never, type ProviderFault } from '../provider-error.ts'

const errorSchema = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({ error: v.object({ code: v.nullish(v.union([v.string(), v.number()])), type: v.nullish(v.string()) }) }),
)

/** Codes the compatible services share, whatever status they come under. */
const byCode: Record<string, ProviderFault> = {
  insufficient_quota: never('quota'),
  Arrearage: never('quota'),
  invalid_api_key: never('credentials'),
  model_not_found: never('quota'),
  rate_limit_exceeded: again('rate'),
  context_length_exceeded: never('document'),
  invalid_image: never('document'),
  content_filter: never('unexpected'),
  data_inspection_failed: never('unexpected'),
}

function byStatus(status: number): ProviderFault {
  if (status === 401 || status === 403) return never('credentials')
  if (status === 402 || status === 404) return never('quota')
  if (status === 413 || status === 422) return never('document')
  if (status === 429) return again('rate')
  return status >= 500 ? again('unavailable') : never('unexpected')
}

/** What a refusal under a status of failure means; no such call is billed. */
export function visionFault({ status, body }: Reply): ProviderFault {
  const told = v.safeParse(errorSchema, body)
  const { code, type } = told.success ? told.output.error : {}
  const known = [code, type].map((each) => String(each ?? '')).find((each) => each in byCode)
  const fault = (known && byCode[known]) || byStatus(status)
  return { ...fault, vendorCode: known ?? (code ? String(code) : undefined), billed: false }
}
