import { createApp } from '../../../worker/app.ts'
import { ClientMeter } from '../../../worker/meter/client-meter.ts'
import { DeploymentMeter } from '../../../worker/meter/deployment-meter.ts'
import { ProductMeter } from '../../../worker/meter/product-meter.ts'
import { cut } from '../../../worker/receive/pieces.ts'
import { writeBody } from '../../../worker/receive/write-body.ts'
import type { Env } from '../../../worker/request/bindings.ts'
import { readSettings } from '../../../worker/settings/settings.ts'
import { TokenBook } from '../../../worker/tokens/token-book.ts'

/** An answer of the vendor's that takes no time: what remains is the worker's own. */
const answer = JSON.stringify({
  Response: { VatInvoiceInfos: [{ Name: '发票代码', Value: '044001900111' }], Items: [] },
})
const app = createApp({
  fetch: async () => new Response(answer, { headers: { 'content-type': 'application/json' } }),
  now: Date.now,
  sleep: async () => {},
  log: () => {},
})

const encoder = new TextEncoder()

type Work = (bytes: Uint8Array, env: Env) => Promise<unknown>

/** What the same bytes cost at the least: one native hash and one native base64. */
const floor: Work = async (bytes) => {
  bytes.toBase64()
  await crypto.subtle.digest('SHA-256', bytes)
}

/** The same where the base64 is written to where it is sent from, and that is what is hashed. */
const least: Work = async (bytes) => {
  const body = new Uint8Array(Math.ceil(bytes.length / 3) * 4)
  encoder.encodeInto(bytes.toBase64(), body)
  await crypto.subtle.digest('SHA-256', body)
}

/** Building and signing the call, as the worker does it. */
const signed: Work = async (bytes, env) => {
  const [offer] = readSettings(env).offered
  if (!offer) throw new Error('no product is offered')
  const template = offer.product.request({ byteLength: bytes.byteLength, mediaType: 'image/png' })
  const body = await writeBody(template.body, bytes.byteLength, cut(bytes))
  const request = { ...template, body: body.bytes }
  const send = () => Promise.reject(new Error())
  await offer.cloud.sign(request, { now: Date.now(), random: 0, hashedBody: body.hash, send })
}

const works: Record<string, Work> = { floor, least, signed }

/** A meter that takes no time, so that what is measured is the worker's own and not a hop to another of its parts. */
const noHop = (methods: object) => ({ idFromName: () => 'meter', get: () => methods })
const noHops = {
  CLIENT_METER: noHop({ enter: async () => ({ admission: 'entered', used: 1 }), settle: async () => {} }),
  PRODUCT_METER: noHop({ turn: async () => true }),
} as unknown as Pick<Env, 'CLIENT_METER' | 'PRODUCT_METER'>

const withoutHops = new WeakMap<Env, Env>()

/** One object for an isolate's life, as the runtime gives it: what the worker keeps by it is read once. */
function alone(env: Env): Env {
  const known = withoutHops.get(env) ?? { ...env, ...noHops, REPLAY: 'off' }
  withoutHops.set(env, known)
  return known
}

export { ClientMeter, DeploymentMeter, ProductMeter, TokenBook }
/**
 * POST /<work>?times=N does it N times over the body, each time with other bytes; POST /v1/recognize is the worker as it
 * is, without its meter and replay unless `x-hops` asks for them. Clocks stand still in here: time it from outside.
 */
export default {
  async fetch(request: Request, env: Env, context: ExecutionContext): Promise<Response> {
    const { pathname, searchParams } = new URL(request.url)
    if (pathname === '/v1/recognize')
      return app.fetch(request, request.headers.has('x-hops') ? env : alone(env), context)
    const bytes = new Uint8Array(await request.arrayBuffer())
    for (let time = 0; time < Number(searchParams.get('times')); time += 1) {
      crypto.getRandomValues(bytes.subarray(-8))
      await works[pathname.slice(1)]?.(bytes, env)
    }
    return new Response('done')
  },
}
