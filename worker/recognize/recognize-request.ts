import * as v from 'valibot'
import { recognizeQuerySchema } from '../../shared/api/recognize.ts'
import type { ProductId } from '../../shared/products.ts'
import { createPace } from '../meter/pace.ts'
import { createBytesInFlight, type Release } from '../receive/bytes-in-flight.ts'
import { type IncomingDocument, receive } from '../receive/receive.ts'
import { announcedLength } from '../receive/upload.ts'
import { Refusal } from '../refuse/refusal.ts'
import type { AppContext, Surroundings } from '../request/context.ts'
import { preferenceFor } from '../route/preference.ts'
import type { Rest } from '../route/rest.ts'
import { type Route, route } from '../route/route.ts'
import { createSpeeds } from '../route/speeds.ts'
import type { Settings } from '../settings/settings.ts'
import { usageHeaders } from '../tell/usage.ts'
import { settled } from './metering.ts'
import { largest, settingsFor } from './offered-to-caller.ts'
import { recognize } from './recognize.ts'
import type { Recognized } from './recognized.ts'
import { type Asked, samenessOf } from './sameness.ts'
import { type Around, toolsFor } from './tools-for.ts'

/** POST /v1/recognize: a picture in, its invoices out. */
export function recognizeRequest(surroundings: Surroundings, rest: Rest) {
  const around = {
    ...surroundings,
    rest,
    speeds: createSpeeds(),
    pace: createPace(),
    bytesInFlight: createBytesInFlight(),
  }
  return async function recognizeRequest(context: AppContext): Promise<Response> {
    const work = answer(context, around)
    // A caller who leaves ends the request, not what was paid for.
    context.executionCtx.waitUntil(work.catch(() => {}))
    return work
  }
}

async function answer(context: AppContext, around: Around): Promise<Response> {
  const settings = settingsFor(context)
  const asked = readQuery(context)
  const limit = largest(settings)
  const { measure } = context.get('stopwatch')
  const { raw } = context.req
  const length = announcedLength(raw, limit) ?? limit
  const release = await measure('admit', () => around.bytesInFlight.enter(length, raw.signal))
  try {
    const document = await measure('receive', () => receive(raw, limit, asked.page))
    context.get('outcome').bytes = document.byteLength
    return await answerFor({ document, release, asked, settings }, context, around).finally(document.forget)
  } finally {
    release()
  }
}

interface Arrived {
  document: IncomingDocument
  /** Lets the picture go. */
  release: Release
  asked: Asked
  settings: Settings
}

async function answerFor({ document, release, asked, settings }: Arrived, context: AppContext, around: Around) {
  const { measure } = context.get('stopwatch')
  const isResting = (product: ProductId) => around.rest.isResting(product, around.now())
  const { order, prices, offered } = settings
  const preference = preferenceFor(asked.type, { order, prices, speedOf: around.speeds.of })
  const routes = await orDiscard(document, () => route(document, offered, asked, isResting, preference))
  const [usual] = route(document, offered, asked)
  const same = await measure('receive', () =>
    samenessOf(
      document,
      usual.offer.product,
      asked,
      settings.replays ? context.req.header('idempotency-key') : undefined,
    ),
  )
  // The deadline starts when the picture is here: how long an upload takes is the sender's affair.
  const tools = toolsFor(context, settings, around)
  const key = settings.replays ? same.key : crypto.randomUUID()
  const letGo = () => {
    document.forget()
    release()
  }
  const before = await measure('meter', () => tools.meter.enter({ ...same, key }, routes[0].offer, letGo))
  const recognized = before
    ? { ...before, replayed: true }
    : await settled<Recognized, Recognized>(
        tools,
        () => recognize(document, routes, tools),
        (recognized) => recognized,
      )
  const cost = before ? 0 : prices[recognized.product]
  Object.assign(context.get('outcome'), { product: recognized.product, replayed: recognized.replayed })
  const headers = usageHeaders(context.get('client'), tools.meter.used(), settings.warnAt)
  return context.json(
    { requestId: context.get('requestId'), ...recognized, ...(prices[recognized.product] !== undefined && { cost }) },
    200,
    headers,
  )
}

function readQuery(context: AppContext): Asked {
  const query = v.safeParse(recognizeQuerySchema, context.req.query())
  if (!query.success) throw new Refusal('bad-request', false, { parameter: v.getDotPath(query.issues[0]) ?? 'query' })
  return query.output
}

async function orDiscard(document: IncomingDocument, work: () => [Route, ...Route[]]): Promise<[Route, ...Route[]]> {
  try {
    return work()
  } catch (error) {
    await document.discard()
    throw error
  }
}
