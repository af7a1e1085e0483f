import * as v from 'valibot'
import { amountInFigures } from '../amount-in-figures.ts'
import { assembleRecognition } from '../assemble.ts'
import { jsonAround } from '../call-template.ts'
import type { Product, Reply } from '../provider.ts'
import { ProviderError } from '../provider-error.ts'
import type { VendorReading } from '../reading.ts'
import { described, jsonOrNothing, replyJson, transportError } from '../reply-json.ts'
import { huaweiFault } from './errors.ts'

export interface HuaweiAccount {
  origin: string
  projectId: string
  /** v2 carries the project in its path; v1.0 is the older address of the same. */
  version: 'v1.0' | 'v2'
}

const text = v.nullish(v.string(), '')
const confidence = v.nullish(v.number())
const resultSchema = v.object({
  number: text,
  code: text,
  location: text,
  amount: text,
  confidence: v.nullish(
    v.object({ number: confidence, code: confidence, location: confidence, amount: confidence }),
    {},
  ),
})
const errorSchema = v.object({ error_code: v.string() })

/** 定额发票识别: https://support.huaweicloud.com/api-ocr/ocr_03_0102.html */
export function quotaInvoice({ origin, projectId, version }: HuaweiAccount): Product {
  const path = version === 'v2' ? `/v2/${projectId}/ocr/quota-invoice` : '/v1.0/ocr/quota-invoice'
  return {
    request: () => ({
      method: 'POST',
      url: new URL(path, origin).href,
      headers: { 'content-type': 'application/json', 'x-project-id': projectId },
      body: jsonAround('image'),
    }),
    normalize(reply) {
      const readings = readingsOf(described('huawei', resultSchema, resultOf(reply)))
      if (readings.length === 0) throw new ProviderError('huawei', { code: 'no-invoice', retryable: false })
      return [assembleRecognition({ source: 'huawei/quota-invoice', readings })]
    },
  }
}

/**
 * The `result` of a reply. Failures have a status of their own here, and a body that names them, at its root or, on one
 * sister page, under `result`.
 */
function resultOf(reply: Reply): unknown {
  const body = v.safeParse(v.looseObject({ result: v.optional(v.unknown()) }), bodyOf(reply))
  const root = body.success ? body.output : undefined
  const error = [root, root?.result].find((part) => v.is(errorSchema, part))
  if (v.is(errorSchema, error)) throw new ProviderError('huawei', huaweiFault(error.error_code, reply.status))
  if (reply.status !== 200) throw transportError('huawei', reply.status)
  return root?.result
}

/** An error's body may be a page of the gateway's: then the status is all there is. */
const bodyOf = (reply: Reply) => (reply.status === 200 ? replyJson('huawei', reply) : jsonOrNothing(reply))

function readingsOf(result: v.InferOutput<typeof resultSchema>): VendorReading[] {
  const sure = result.confidence ?? {}
  const readings: VendorReading[] = [
    { field: 'invoiceType', text: '定额发票' },
    { field: 'invoiceNumber', text: result.number, confidence: sure.number ?? undefined },
    { field: 'invoiceCode', text: result.code, confidence: sure.code ?? undefined },
    { field: 'totalAmount', text: amountInFigures(result.amount), confidence: sure.amount ?? undefined },
    ...placesOf(result.location, sure.location ?? undefined),
  ]
  return readings.filter(({ text }) => text.trim() !== '').length > 1 ? readings : []
}

const province =
  /^(北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|台湾|内蒙古|广西|西藏|宁夏|新疆|香港|澳门)(省|市|(?:壮族|回族|维吾尔)?自治区|特别行政区)?/

/** 广东省深圳市 → province and city; 北京市 is a province of its own. */
function placesOf(location: string, confidence: number | undefined): VendorReading[] {
  const text = location.trim()
  const [first = ''] = province.exec(text) ?? []
  return [
    { field: 'province', text: first, confidence },
    { field: 'city', text: text.slice(first.length), confidence },
  ]
}
