import * as v from 'valibot'
import { verifyReplySchema } from '../../shared/api/verify.ts'
import { beijingDay } from '../../shared/beijing-day.ts'
import { toldOf, type VerifiedInvoice, verifyRequestSchema } from '../../shared/verification/told.ts'
import { unverifiable } from '../../shared/verification/unverifiable.ts'
import { createPace, type Pace } from '../meter/pace.ts'
import { bodyOf } from '../receive/body-of.ts'
import { meteringOf, settled } from '../recognize/metering.ts'
import { Refusal } from '../refuse/refusal.ts'
import type { AppContext, Surroundings } from '../request/context.ts'
import type { OfferedVerifier } from '../settings/offered-verifier.ts'
import { readSettings } from '../settings/settings.ts'
import { sha256Hex } from '../sign/digest.ts'
import { usageHeaders } from '../tell/usage.ts'
import { verify } from './verify.ts'

/** What is worth giving again; the request's own id is not. */
const verifiedSchema = v.omit(verifyReplySchema, ['requestId'])
type Verified = v.InferOutput<typeof verifiedSchema>

type Around = Surroundings & { pace: Pace }

/** POST /v1/verify: an invoice in, what the tax bureau says of it out. Each call costs, so none is sent twice. */
export function verifyRequest(surroundings: Surroundings) {
  const around = { ...surroundings, pace: createPace() }
  return async function verifyRequest(context: AppContext): Promise<Response> {
    const work = answer(context, around)
    // A caller who leaves ends the request, not what was paid for.
    context.executionCtx.waitUntil(work.catch(() => {}))
    return work
  }
}

async function answer(context: AppContext, around: Around): Promise<Response> {
  const offer = verifierFor(context)
  const invoice = await readBody(context)
  const today = beijingDay(around.now())
  const reason = unverifiable(invoice, today)
  if (reason) {
    const verification = { outcome: 'not-applicable' as const, at: new Date(around.now()).toISOString(), ...reason }
    return tell(context, { ...told(offer), verification, cost: 0 })
  }
  return ask({ invoice, today, offer }, context, around)
}

function verifierFor(context: AppContext): OfferedVerifier {
  const { products } = context.get('client')
  const offer = readSettings(context.env).verifying.find(({ id }) => !products || products.includes(id))
  if (!offer) throw new Refusal('not-configured')
  return offer
}

const readBody = (context: AppContext): Promise<VerifiedInvoice> =>
  bodyOf(context, (text) => toldOf(v.parse(verifyRequestSchema, JSON.parse(text))))

interface Asked {
  invoice: VerifiedInvoice
  today: string
  offer: OfferedVerifier
}

async function ask(asked: Asked, context: AppContext, around: Around): Promise<Response> {
  const { offer, invoice } = asked
  const settings = readSettings(context.env)
  const { replays, warnAt, prices } = settings
  const tools = meteringOf(context, settings, around, verifiedSchema)
  const named = replays ? context.req.header('idempotency-key') : undefined
  const job = named && (await sha256Hex(JSON.stringify(['verify', named])))
  const key = replays ? await sha256Hex(JSON.stringify(['verify', invoice])) : crypto.randomUUID()
  const before = await tools.meter.enter({ key, job }, offer, () => {})
  const headers = () => usageHeaders(context.get('client'), tools.meter.used(), warnAt)
  if (before) return tell(context, { ...before, cost: 0, replayed: true }, headers())
  const { verification, billed } = await settled(
    tools,
    () => verify(asked, tools),
    ({ verification }) => ({ ...told(offer), verification }),
  )
  const price = prices[offer.id]
  const cost = billed ? price : 0
  return tell(context, { ...told(offer), verification, ...(cost !== undefined && { cost }) }, headers())
}

const told = ({ id, cloud: { emulated } }: OfferedVerifier) => ({ product: id, emulated })

function tell(context: AppContext, verified: Verified, headers: Record<string, string> = {}): Response {
  Object.assign(context.get('outcome'), { product: verified.product, replayed: verified.replayed })
  return context.json({ requestId: context.get('requestId'), ...verified }, 200, headers)
}
