import { Hono } from 'hono'
import { cors } from 'hono/cors'
import { type RequestIdVariables, requestId } from 'hono/request-id'
import { secureHeaders } from 'hono/secure-headers'
import * as v from 'valibot'
import { invoiceTypes } from '../shared/invoice-type.ts'
import { productIds } from '../shared/products.ts'
import { authenticate } from './authenticate.ts'
import { readSettings } from './env.ts'
import { problemOf, problemResponse } from './errors.ts'
import { languageOf } from './problem-words.ts'
import { readDocument } from './read-document.ts'
import { recognize } from './recognize.ts'
import { Refusal } from './refusal.ts'

/** The only seams: what a test cannot have, the network and the clock. */
export interface Surroundings {
  fetch: typeof fetch
  /** Milliseconds since 1970. */
  now: () => number
}

const hintsSchema = v.object({
  product: v.optional(v.picklist(productIds)),
  type: v.optional(v.picklist(invoiceTypes)),
  page: v.optional(v.pipe(v.string(), v.toNumber(), v.integer(), v.minValue(1))),
})

/** The worker as a list of what a request passes. */
export function createApp({ fetch, now }: Surroundings) {
  const app = new Hono<{ Bindings: object; Variables: RequestIdVariables }>()
  app.use(requestId())
  app.use(secureHeaders({ crossOriginResourcePolicy: 'cross-origin' }))
  app.use(
    cors({
      origin: (origin, { env }) =>
        readSettings(env).allowedOrigins.some((allowed) => origin.startsWith(allowed)) ? origin : null,
      allowHeaders: ['authorization', 'content-type', 'accept-language', 'idempotency-key'],
      exposeHeaders: ['x-request-id'],
      maxAge: 86_400,
    }),
  )
  app.get('/healthz', ({ json }) => json({ ok: true }))
  app.post('/v1/recognize', async ({ env, req, get, json }) => {
    const settings = readSettings(env)
    await authenticate(req.header('authorization'), settings.tokens)
    const hints = v.safeParse(hintsSchema, req.query())
    if (!hints.success) throw new Refusal('bad-request')
    const limit = Math.max(0, ...settings.offered.map(({ limits }) => limits.maximumBytes))
    if (limit === 0) throw new Refusal('not-configured')
    const document = await readDocument(req.raw, limit, hints.output.page)
    const signal = AbortSignal.timeout(settings.deadline)
    const recognized = await recognize(document, settings, hints.output, { fetch, now, signal })
    return json({ requestId: get('requestId'), ...recognized })
  })
  app.notFound(() => {
    throw new Refusal('not-found')
  })
  app.onError((error, { req, get }) =>
    problemResponse(problemOf(error, languageOf(req.header('accept-language')), get('requestId'))),
  )
  return app
}
