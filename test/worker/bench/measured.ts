import type { InvoiceDocument } from '../../../shared/document.ts'
import { createApp } from '../../../worker/app.ts'
import type { Env } from '../../../worker/bindings.ts'
import { readSettings } from '../../../worker/env.ts'
import { Meter } from '../../../worker/meter/meter.ts'
import { sha256Hex } from '../../../worker/sign/digest.ts'

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

type Work = (bytes: Uint8Array, env: Env, headers: Headers, context: ExecutionContext) => Promise<unknown>

/** What the same bytes cost at the least: one native hash and one native base64. */
const floor: Work = async (bytes) => {
  bytes.toBase64()
  await crypto.subtle.digest('SHA-256', bytes)
}

/** Building and signing the call, as the worker does it. */
const signed: Work = async (bytes, env) => {
  const [offer] = readSettings(env).offered
  if (!offer) throw new Error('no product is offered')
  const document: InvoiceDocument = { bytes, mediaType: 'image/png' }
  const request = offer.product.request(document)
  const hashedBody = await sha256Hex(request.body)
  await offer.cloud.sign(request, { now: Date.now(), random: 0, hashedBody, send: () => Promise.reject(new Error()) })
}

/** A meter that takes no time, so that what is measured is the worker's own and not a hop to another of its parts. */
const noHop = {
  idFromName: () => 'meter',
  get: () => ({ enter: async () => ({ admission: 'entered', wait: 0, used: 1 }), leave: async () => {} }),
} as unknown as Env['METER']

/** A whole request: token, body, signing, reply. */
const whole: Work = (bytes, env, headers, context) =>
  hopping(bytes, { ...env, METER: noHop, REPLAY: 'off' }, headers, context)

/** The same with the real meter and the replay cache. */
const hopping: Work = async (bytes, env, headers, context) => {
  const authorization = headers.get('authorization') ?? ''
  const request = new Request('https://worker/v1/recognize', {
    method: 'POST',
    headers: { authorization },
    body: bytes,
  })
  const response = await app.fetch(request, env, context)
  await response.arrayBuffer()
  if (response.status !== 200) throw new Error(`HTTP ${response.status}`)
}

const works: Record<string, Work> = { floor, signed, whole, hopping }

export { Meter }
/** POST /<work>?times=N: does it N times over the body, each time with other bytes. The clock stands still: time it from outside. */
export default {
  async fetch(request: Request, env: Env, context: ExecutionContext): Promise<Response> {
    const { pathname, searchParams } = new URL(request.url)
    const work = works[pathname.slice(1)]
    if (!work) return new Response(null, { status: 404 })
    const bytes = new Uint8Array(await request.arrayBuffer())
    for (let time = 0; time < Number(searchParams.get('times')); time += 1) {
      crypto.getRandomValues(bytes.subarray(-8))
      await work(bytes, env, request.headers, context)
    }
    return new Response('done')
  },
}
