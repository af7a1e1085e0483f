import * as v from 'valibot'
import { recognizeQuerySchema, type Tried } from '../../shared/api.ts'
import type { ProductId } from '../../shared/products.ts'
import { meterOf } from '../meter/meter-of.ts'
import { createPace, type Pace } from '../meter/pace.ts'
import { ProviderError } from '../providers/provider-error.ts'
import { type IncomingDocument, receive } from '../receive/receive.ts'
import { Refusal } from '../refuse/refusal.ts'
import type { AppContext, Surroundings } from '../request/context.ts'
import { createRest, type Rest } from '../route/rest.ts'
import { route } from '../route/route.ts'
import { readSettings, type Settings } from '../settings/settings.ts'
import { usageHeaders } from '../tell/usage.ts'
import { createClientMeter } from './client-meter.ts'
import { type Recognized, recognize, type Tools } from './recognize.ts'

/** POST /v1/recognize: a picture in, its invoices out. */
export function recognizeRequest(surroundings: Surroundings) {
  const kept = { rest: createRest(), pace: createPace() }
  return async function recognizeRequest(context: AppContext): Promise<Response> {
    const settings = readSettings(context.env)
    const hints = readHints(context)
    const { measure } = context.get('stopwatch')
    const document = await measure('receive', () => receive(context.req.raw, largest(settings), hints.page))
    context.get('outcome').bytes = document.byteLength
    const isResting = (product: ProductId) => kept.rest.isResting(product, surroundings.now())
    const routes = await orDiscard(document, () => route(document, settings.offered, hints, isResting))
    // The deadline starts when the picture is here: how long an upload takes is the sender's affair.
    await measure('receive', () => document.callOf(routes[0].offer.product))
    const tools = toolsFor(context, settings, { ...surroundings, ...kept })
    const recognized = await metered(context, tools, () => recognize(document, routes, tools))
    Object.assign(context.get('outcome'), { product: recognized.product, replayed: recognized.replayed })
    const headers = usageHeaders(context.get('client'), tools.meter.used(), settings.warnAt)
    return context.json({ requestId: context.get('requestId'), ...recognized }, 200, headers)
  }
}

function readHints(context: AppContext) {
  const query = v.safeParse(recognizeQuerySchema, context.req.query())
  if (!query.success) throw new Refusal('bad-request')
  return query.output
}

async function orDiscard<Result>(document: IncomingDocument, work: () => Result): Promise<Result> {
  try {
    return work()
  } catch (error) {
    await document.discard()
    throw error
  }
}

/** Bytes of the largest document any offered product takes. */
function largest({ offered }: Settings): number {
  if (offered.length === 0) throw new Refusal('not-configured')
  return Math.max(...offered.map(({ limits }) => limits.maximumBytes))
}

/** What one isolate remembers from request to request. */
interface Kept {
  rest: Rest
  pace: Pace
}

function toolsFor(context: AppContext, settings: Settings, { fetch, now, sleep, rest, pace }: Surroundings & Kept) {
  const until = now() + settings.deadline
  const signal = AbortSignal.any([AbortSignal.timeout(settings.deadline), context.req.raw.signal])
  const { concurrent, replays } = settings
  const tried: Tried[] = []
  return {
    fetch,
    now,
    random: Math.random,
    sleep,
    signal,
    until,
    measure: context.get('stopwatch').measure,
    replays,
    rest,
    meter: createClientMeter(meterOf(context.env.METER), {
      client: context.get('client'),
      concurrent,
      pace,
      now,
      until,
      sleep,
      signal,
    }),
    tried,
  } satisfies Tools
}

/** Whatever happens, the meter learns that the request is over, what came of it, and which product is to be counted. */
async function metered(context: AppContext, tools: ReturnType<typeof toolsFor>, work: () => Promise<Recognized>) {
  let recognized: Recognized | undefined
  let counted: ProductId | undefined
  try {
    recognized = await work()
    counted = recognized.product
    return recognized
  } catch (error) {
    const last = tools.tried.at(-1)
    // A cloud that read the picture and found nothing is paid all the same.
    if (last?.code === 'no-invoice') counted = last.product
    if (error instanceof ProviderError) error.tried = tools.tried
    throw error
  } finally {
    const hasEntered = tools.meter.used() !== undefined
    if (hasEntered) context.executionCtx.waitUntil(tools.meter.leave(recognized, counted))
  }
}
