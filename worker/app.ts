import { cors } from 'hono/cors'
import { requestId } from 'hono/request-id'
import { secureHeaders } from 'hono/secure-headers'
import { Hono } from 'hono/tiny'
import { admit, createTokenChecks, onlyAdministrators } from './access/admit.ts'
import { isAllowedOrigin } from './access/is-allowed-origin.ts'
import type { administrationPage } from './administration/administration.tsx'
import { recognizeRequest } from './recognize/recognize-request.ts'
import { refuse } from './refuse/refuse.ts'
import { unknownAddress } from './refuse/unknown-address.ts'
import type { AppEnv, Surroundings } from './request/context.ts'
import { logRequest } from './request/log-request.ts'
import { createRest } from './route/rest.ts'
import { usableSettings } from './settings/settings.ts'
import { openApi } from './tell/open-api.ts'
import { products } from './tell/products.ts'
import { tokenRoutes } from './tell/tokens.ts'
import { ownUsage, usageOfAll } from './tell/usage.ts'
import { verifyRequest } from './verify/verify-request.ts'
import { metrics } from './watch/metrics.ts'
import { readiness } from './watch/readiness.ts'
import { createTally } from './watch/tally.ts'

/** The worker as a list of what a request passes; the administrator's page is what it can be deployed without. */
export function createApp(surroundings: Surroundings, pageOf?: typeof administrationPage) {
  const app = new Hono<AppEnv>()
  app.use(requestId())
  const tally = createTally()
  const rest = createRest()
  app.use(logRequest(surroundings, tally))
  app.use(secureHeaders({ crossOriginResourcePolicy: 'cross-origin' }))
  app.use(
    cors({
      origin: (origin, { env }) => (isAllowedOrigin(origin, usableSettings(env)?.allowedOrigins ?? []) ? origin : null),
      allowHeaders: ['authorization', 'content-type', 'accept-language', 'idempotency-key'],
      exposeHeaders: [
        'x-request-id',
        'server-timing',
        'usage-limit',
        'usage-remaining',
        'usage-warning',
        'retry-after',
      ],
      maxAge: 86_400,
    }),
  )
  app.get('/healthz', (context) => context.json({ ok: true }))
  app.get('/openapi.json', (context) => context.json(openApi()))
  app.get('/readyz', readiness(surroundings))
  const tokenChecks = createTokenChecks(surroundings)
  const page = pageOf?.(surroundings, tokenChecks)
  if (page) app.get('/', page.show).post('/', page.act).get('/page.css', page.style)
  app.use('/v1/*', admit(tokenChecks))
  app.get('/metrics', admit(tokenChecks), onlyAdministrators, metrics(surroundings, tally, rest))
  app.get('/v1/products', products)
  app.get('/v1/usage', ownUsage(surroundings))
  app.get('/v1/usage/all', onlyAdministrators, usageOfAll(surroundings))
  app.post('/v1/recognize', recognizeRequest(surroundings, rest))
  app.post('/v1/verify', verifyRequest(surroundings))
  const tokens = tokenRoutes(surroundings)
  app.get('/v1/tokens', onlyAdministrators, tokens.list)
  app.post('/v1/tokens', onlyAdministrators, tokens.create)
  app.patch('/v1/tokens/:id', onlyAdministrators, tokens.edit)
  app.delete('/v1/tokens/:id', onlyAdministrators, tokens.revoke)
  app.post('/v1/tokens/:id/rotate', onlyAdministrators, tokens.rotate)
  app.get('/v1/audit', onlyAdministrators, tokens.audit)
  app.notFound(unknownAddress(app))
  app.onError(refuse)
  return app
}
