import { Hono } from 'hono'
import { cors } from 'hono/cors'
import { requestId } from 'hono/request-id'
import { secureHeaders } from 'hono/secure-headers'
import { admit } from './access/admit.ts'
import { recognizeRequest } from './recognize/recognize-request.ts'
import { Refusal } from './refuse/refusal.ts'
import { refuse } from './refuse/refuse.ts'
import type { AppEnv, Surroundings } from './request/context.ts'
import { logRequest } from './request/log-request.ts'
import { readSettings } from './settings/settings.ts'
import { openApi } from './tell/open-api.ts'
import { products } from './tell/products.ts'
import { ownUsage, usageOfAll } from './tell/usage.ts'

/** The worker as a list of what a request passes. */
export function createApp(surroundings: Surroundings) {
  const app = new Hono<AppEnv>()
  app.use(requestId())
  app.use(logRequest(surroundings))
  app.use(secureHeaders({ crossOriginResourcePolicy: 'cross-origin' }))
  app.use(
    cors({
      origin: (origin, { env }) => (isAllowed(origin, readSettings(env).allowedOrigins) ? origin : null),
      allowHeaders: ['authorization', 'content-type', 'accept-language', 'idempotency-key'],
      exposeHeaders: ['x-request-id', 'server-timing', 'usage-limit', 'usage-remaining', 'usage-warning'],
      maxAge: 86_400,
    }),
  )
  app.get('/healthz', (context) => context.json({ ok: true }))
  app.get('/openapi.json', (context) => context.json(openApi()))
  app.use('/v1/*', admit(surroundings))
  app.get('/v1/products', products)
  app.get('/v1/usage', ownUsage(surroundings))
  app.get('/v1/usage/all', usageOfAll(surroundings))
  app.post('/v1/recognize', recognizeRequest(surroundings))
  app.notFound(() => {
    throw new Refusal('not-found')
  })
  app.onError(refuse)
  return app
}

const isAllowed = (origin: string, allowed: readonly string[]) => allowed.some((prefix) => origin.startsWith(prefix))
