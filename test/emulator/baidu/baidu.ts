import type { Answer, Cloud, CloudSettings } from '../cloud.ts'
import { decodeBase64 } from '../decode-base64.ts'
import type { Exchange } from '../exchange.ts'
import type { Fault } from '../fault.ts'
import { megabytes } from '../megabytes.ts'
import { inspectPicture } from '../picture.ts'
import { createRateWindow } from '../rate-window.ts'
import { recordedReply } from '../recorded-reply.ts'
import { messages, type Refusal, refusal, refusalCodes } from './refusal.ts'
import { createTokens } from './tokens.ts'

/** Most bytes of `image` and `pdf_file` after base64 and urlencode. */
const services: Record<string, { image: number; pdf: number }> = {
  vat_invoice: { image: megabytes(8), pdf: megabytes(8) },
  multiple_invoice: { image: megabytes(4), pdf: megabytes(8) },
}
const sides = { minimum: 15, maximum: 4096 }

const accountFaults: Record<string, number> = {
  rate: 18,
  quota: 17,
  arrears: 17,
  unopened: 6,
  unauthorized: 6,
  busy: 2,
}

/** Baidu's OCR: a token from API key and secret key in the address, HTTP 200 for every failure. */
export function createBaidu(settings: CloudSettings): Cloud {
  const tokens = createTokens(settings)
  const window = createRateWindow(1000)
  return {
    publicName: 'aip.baidubce.com',
    owns: (host) => host === 'aip.baidubce.com',
    products: Object.keys(services),
    codes: refusalCodes,
    bills: ({ product, code }) => product in services && code === 'OK',
    async answer(exchange, fault) {
      if (exchange.url.pathname === '/oauth/2.0/token') return tokens.issue(parametersOf(exchange))
      const service = /^\/rest\/2\.0\/ocr\/v1\/(\w+)$/.exec(exchange.url.pathname)?.[1] ?? '-'
      const calls = window.count(service, settings.now())
      const isTooOften = settings.switches['baidu.rate'] > 0 && calls > settings.switches['baidu.rate']
      const result = isTooOften ? refusal(18) : await recognize({ service, exchange, fault }, settings, tokens)
      return answerOf(service, result)
    },
  }
}

/** The vendor's page puts them into the address, its SDK into a form. */
const parametersOf = ({ url, body }: Exchange) =>
  url.searchParams.size > 0 ? url.searchParams : new URLSearchParams(new TextDecoder().decode(body))

interface Call {
  service: string
  exchange: Exchange
  fault: Fault | undefined
}
type Recognized = { reply: unknown }

async function recognize(
  { service, exchange, fault }: Call,
  settings: CloudSettings,
  tokens: ReturnType<typeof createTokens>,
): Promise<Refusal | Recognized> {
  const limits = services[service]
  if (!limits || exchange.method !== 'POST') return refusal(3)
  const token = tokens.check(exchange.url.searchParams.get('access_token'))
  if (token) return token
  const account = accountFaults[fault?.kind ?? '']
  if (account) return refusal(account)
  if (!exchange.headers.get('content-type')?.startsWith('application/x-www-form-urlencoded')) return refusal(216101)
  const form = new URLSearchParams(new TextDecoder().decode(exchange.body))
  const [image, pdf] = [form.get('image'), form.get('pdf_file')]
  const text = image ?? pdf
  if (text === null) return refusal(216101)
  if (text === '') return refusal(216200)
  if (encodeURIComponent(text).length > (image === null ? limits.pdf : limits.image)) return refusal(216202)
  const bytes = decodeBase64(text)
  if (!bytes) return refusal(216201)
  return look(bytes, { service, isPdf: image === null, page: Number(form.get('pdf_file_num') ?? 1), fault }, settings)
}

interface Looked {
  service: string
  isPdf: boolean
  page: number
  fault: Fault | undefined
}

async function look(
  bytes: Uint8Array<ArrayBuffer>,
  { service, isPdf, page, fault }: Looked,
  settings: CloudSettings,
): Promise<Refusal | Recognized> {
  const picture = await inspectPicture(bytes)
  const types = isPdf ? ['pdf'] : ['png', 'jpeg', 'bmp']
  if (!picture.decodable || !types.includes(picture.type ?? '')) return refusal(216201)
  const measured = [picture.width, picture.height].filter((side) => side !== undefined)
  if (measured.some((side) => side < sides.minimum || side > sides.maximum)) return refusal(216202)
  if (isPdf && !(page >= 1 && page <= picture.pages)) return refusal(216308)
  if (fault && fault.kind in messages) return refusal(Number(fault.kind))
  const reply = await recordedReply(`baidu/${service}`, picture, settings)
  return reply === undefined ? refusal(282103) : { reply }
}

function answerOf(service: string, result: Refusal | Recognized): Answer {
  const common = { product: service, status: 200 }
  if ('reply' in result) return { ...common, body: result.reply, code: 'OK' }
  const { number, message } = result
  return { ...common, body: { error_code: number, error_msg: message, log_id: '1' }, code: String(number) }
}
