import * as v from 'valibot'
import type { Answer, Cloud, CloudSettings } from '../cloud.ts'
import { decodeBase64 } from '../decode-base64.ts'
import type { Fault } from '../fault.ts'
import { jsonObject } from '../json-object.ts'
import { inspectPicture } from '../picture.ts'

const requestSchema = v.object({
  model: v.string(),
  temperature: v.literal(0),
  max_tokens: v.number(),
  messages: v.array(
    v.object({
      role: v.string(),
      content: v.array(
        v.variant('type', [
          v.object({ type: v.literal('image_url'), image_url: v.object({ url: v.string() }) }),
          v.object({ type: v.literal('text'), text: v.string() }),
        ]),
      ),
    }),
  ),
})

/** How a model can be wrong, beside failures of its service; each is a fault that can be asked for. */
const slips = ['wrong', 'invented', 'not-json', 'fenced', 'refused', 'cut', 'no-choice'] as const
const services: Record<string, [status: number, code: string]> = {
  rate: [429, 'rate_limit_exceeded'],
  quota: [429, 'insufficient_quota'],
  arrears: [400, 'Arrearage'],
  unopened: [404, 'model_not_found'],
  unauthorized: [403, 'invalid_api_key'],
  busy: [503, 'server_error'],
}

/** A vision model behind the OpenAI-compatible interface: right unless a fault makes it otherwise. */
export function createVision({ keys, fixtures }: CloudSettings): Cloud {
  return {
    publicName: 'vision.example.com',
    owns: (host) => host === 'vision.example.com',
    products: ['invoice'],
    codes: [...slips],
    bills: ({ code }) => code === 'OK',
    async answer(exchange, fault) {
      const known = keys.vision.some(({ key }) => exchange.headers.get('authorization') === `Bearer ${key}`)
      if (!exchange.url.pathname.endsWith('/chat/completions')) return failure(404, 'not_found')
      if (!known) return failure(401, 'invalid_api_key')
      const service = services[fault?.kind ?? '']
      if (service) return failure(...service)
      const asked = v.safeParse(requestSchema, jsonObject(exchange.body))
      if (!asked.success) return failure(400, 'invalid_request_error')
      if (!keys.vision.some(({ model }) => model === asked.output.model)) return failure(404, 'model_not_found')
      const name = await pictureIn(asked.output, fixtures)
      if (name === undefined) return failure(400, 'invalid_image')
      return completion(contentFor(name, fixtures, fault), fault)
    },
  }
}

const failure = (status: number, code: string): Answer => ({
  status,
  product: 'invoice',
  code,
  body: { error: { message: 'of key sk-…', type: 'error', code } },
})

async function pictureIn({ messages }: v.InferOutput<typeof requestSchema>, fixtures: CloudSettings['fixtures']) {
  const urls = messages.flatMap(({ content }) =>
    content.flatMap((part) => ('image_url' in part ? part.image_url.url : [])),
  )
  const bytes = decodeBase64(/^data:image\/(?:png|jpeg);base64,(.+)$/.exec(urls[0] ?? '')?.[1] ?? '')
  const picture = bytes && (await inspectPicture(bytes))
  return picture?.decodable ? ((await fixtures.identify(picture)) ?? '') : undefined
}

/** What the model writes of a made-up invoice. */
function contentFor(name: string, fixtures: CloudSettings['fixtures'], fault: Fault | undefined): string {
  const printed = name && fixtures.printed?.(name)
  if (!printed) return '{"invoices":[]}'
  const changes: Record<string, object> = {
    wrong: { totalAmount: '99999.99', sellerName: '广州并不存在样例有限公司' },
    invented: { invoiceCode: '999912345678', buyerTaxId: '91310000MA1FAKE009', remark: '凭空编造的备注内容' },
  }
  const text = JSON.stringify({ invoices: [{ ...printed, ...changes[fault?.kind ?? ''] }] })
  if (fault?.kind === 'fenced') return `\`\`\`json\n${text}\n\`\`\``
  return fault?.kind === 'not-json'
    ? `这张发票的金额是 ${printed.totalAmount} 元。`
    : fault?.kind === 'cut'
      ? text.slice(0, 99)
      : text
}

function completion(content: string, fault: Fault | undefined): Answer {
  const refused = fault?.kind === 'refused'
  const message = refused ? { role: 'assistant', content: null, refusal: '无法协助。' } : { role: 'assistant', content }
  const choice = { index: 0, finish_reason: fault?.kind === 'cut' ? 'length' : 'stop', message }
  return {
    status: 200,
    product: 'invoice',
    code: 'OK',
    body: { id: 'chatcmpl-1', object: 'chat.completion', choices: fault?.kind === 'no-choice' ? [] : [choice] },
  }
}
