import * as v from 'valibot'
import { beijingDay, nextInBeijing } from '../../shared/beijing-day.ts'
import type { MeteredId } from '../../shared/products.ts'
import type { ClientMeter } from '../meter/client-meter.ts'
import { clientMeter } from '../meter/meters.ts'
import type {
  Admission,
  Decision,
  LateCall,
  NextTry,
  Outcome,
  Question,
  Refused,
  Settlement,
} from '../meter/question.ts'
import { Refusal } from '../refuse/refusal.ts'
import { askObject } from '../request/ask-object.ts'
import { unlessAborted } from '../request/unless-aborted.ts'
import type { CountedCall, MeteredRequest, RequestMeter } from './metered-request.ts'
import { failureTold } from './told-failure.ts'
import { waitTurn } from './wait-turn.ts'

/** A settlement is worth more tries than a question: what it gives back is lost without it. */
const settleAttempts = 4

/** A call as the client's meter has it. */
interface Counted {
  product: MeteredId
  /** Beijing's, on which it was counted. */
  day: string
  /** How many calls there are with it. */
  tries: number
  billed: boolean
  /** Whether the meter has been told, or is being told, that it is billed. */
  isTold: boolean
}

/** The meter for one request. */
export function createRequestMeter<Reply>(asked: MeteredRequest<Reply>): RequestMeter<Reply> {
  const { client, concurrent, now, until, unsent, replays, waitUntil } = asked
  const { daily, perMinute } = client
  const { budget, onReached } = asked
  const id = crypto.randomUUID()
  const atClient = <Answer>(ask: (meter: DurableObjectStub<ClientMeter>) => Promise<Answer>, attempts?: number) =>
    askObject(() => clientMeter(asked.bindings, client.client), ask, attempts)
  let open: Counted | undefined
  let used: number | undefined
  const parsed = (reply: string) => v.parse(asked.replySchema, JSON.parse(reply))

  async function again(before: Counted, product: MeteredId): Promise<Counted> {
    const { tries, billed } = before
    const at = now()
    before.isTold = true
    const next: NextTry = { request: id, product, tries, billed, daily, budget, now: at }
    const admitted = await atClient(async (meter): Promise<Decision> => await meter.again(next))
    entered(admitted)
    return counted(product, tries + 1, at)
  }

  /** @throws {Refusal} for one that is not let in */
  function entered(admitted: Decision): void {
    if ('reached' in admitted && admitted.reached?.length) onReached(admitted.reached)
    if (admitted.admission !== 'entered') throw refusalOf(admitted, now())
    used = admitted.used
  }

  return {
    used: () => used,
    async enter({ key, job }, { id: product }, release) {
      const at = now()
      const question: Question = {
        request: id,
        client: client.client,
        key,
        job,
        product,
        daily,
        concurrent,
        perMinute,
        budget,
        now: at,
        until,
      }
      open = counted(product, 1, at)
      const admitted = await atClient(async (meter): Promise<Admission> => await meter.enter(question)).catch(
        (error) => {
          waitUntil(settle(undefined, undefined)) // it may be in, only its answer was lost
          throw error
        },
      )
      if (admitted.admission !== 'entered') open = undefined
      if (admitted.admission === 'replayed') return parsed(admitted.reply)
      if (admitted.admission === 'running') {
        release()
        return waitFor(admitted.key)
      }
      entered(admitted)
      return undefined
    },
    turn: (offer) => waitTurn(id, offer, asked),
    async sending({ id: product }) {
      unsent.throwIfAborted()
      if (!open) throw new TypeError('a call before the meter let it in')
      if (open.product !== product || open.billed) open = await again(open, product)
      unsent.throwIfAborted() // counting it took a while
      open.billed = true
      return callOf(open)
    },
    settle,
  }

  async function settle(told: Reply | undefined, failure: string | undefined): Promise<void> {
    if (!open) return
    const { tries, billed } = open
    open.isTold = true
    const reply = told && JSON.stringify(told)
    const settlement: Settlement = { request: id, now: now(), tries, billed, reply, isKept: replays, failure }
    // A meter that cannot be reached keeps the call counted: the safe side, and nobody is there to be told.
    await atClient((meter) => meter.settle(settlement), settleAttempts).catch(() => {})
  }

  function callOf(call: Counted): CountedCall {
    let isKnown = false
    function isFree(): void {
      if (isKnown) return
      isKnown = true
      if (call.isTold) waitUntil(giveBack(call))
      else call.billed = false
    }
    return { isFree, isLate: (isFreeLater) => waitUntil(isFreeLater.then((known) => known && isFree())) }
  }

  async function giveBack({ product, day, tries }: Counted): Promise<void> {
    const late: LateCall = { request: id, tries, product, day, now: now() }
    await atClient((meter) => meter.giveBack(late), settleAttempts).catch(() => {})
  }

  async function waitFor(key: string): Promise<Reply> {
    const outcome = await unlessAborted(
      atClient(async (meter): Promise<Outcome> => await meter.outcome(key, now())),
      unsent,
    )
    if (outcome.outcome === 'replied') return parsed(outcome.told)
    if (outcome.outcome === 'failed') throw failureTold(outcome.told)
    if (outcome.outcome === 'refused') throw refusalOf(outcome.refused, now())
    throw new Refusal('timeout', true)
  }
}

const counted = (product: MeteredId, tries: number, at: number): Counted => {
  return { product, day: beijingDay(at), tries, billed: false, isTold: false }
}

/** With the seconds until what is used up renews. */
function refusalOf(refused: Refused, now: number): Refusal {
  if (refused.admission === 'busy') return new Refusal('busy', true, { after: refused.after })
  const period = refused.admission === 'budget' ? refused.period : 'day'
  return new Refusal(refused.admission, false, { after: (nextInBeijing(period, now) - now) / 1000 })
}
