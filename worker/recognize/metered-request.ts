import type * as v from 'valibot'
import type { MeteredId } from '../../shared/products.ts'
import type { Budget, Reached } from '../meter/budget.ts'
import type { MeterBindings } from '../meter/meters.ts'
import type { Pace } from '../meter/pace.ts'
import type { Client } from '../tokens/client.ts'

/** What is asked, as far as counts and paces go. */
export interface MeteredOffer {
  id: MeteredId
  limits: { ratePerSecond: number }
}

export interface MeteredRequest<Reply> {
  /** What a reply is that is given again. */
  replySchema: v.GenericSchema<unknown, Reply>
  bindings: MeterBindings
  client: Client
  concurrent: number
  pace: Pace
  now: () => number
  sleep: (milliseconds: number, signal: AbortSignal) => Promise<void>
  /** Milliseconds since 1970. */
  until: number
  /** The deadline, or a caller who has gone: what is not sent by then is not sent. */
  unsent: AbortSignal
  budget: Budget | undefined
  /** Shares of the budget that were just reached. */
  onReached: (reached: readonly Reached[]) => void
  /** Whether replies may be given again. */
  replays: boolean
  /** What is left for later is finished although the caller has gone. */
  waitUntil: (work: Promise<unknown>) => void
}

/** What makes a question the same. */
export interface Sameness {
  key: string
  job: string | undefined
}

/** A call that is counted. */
export interface CountedCall {
  /** It is known not to be billed. */
  isFree(): void
  /** It is given up, but not over: whether it was free is known later. */
  isLate(isFree: Promise<boolean>): void
}

/** The meter as one request of one client sees it. */
export interface RequestMeter<Reply> {
  /** The client's calls of today, this one's included; undefined until it entered. */
  used(): number | undefined
  /**
   * Enters with the first product, or gives the reply the same question got or is getting.
   * @param release lets the picture go, before this waits for somebody else's reply
   * @throws {Refusal} `daily-limit`, `budget` or `busy`, or whatever the one waited for came to
   */
  enter(same: Sameness, offer: MeteredOffer, release: () => void): Promise<Reply | undefined>
  /** Waits for the product's turn; throws Refusal `rate` where it would come too late. */
  turn(offer: MeteredOffer): Promise<void>
  /** Counts the call about to be sent. From here on it may be billed. */
  sending(offer: MeteredOffer): Promise<CountedCall>
  /** The request is over; nothing happens for one that never entered. */
  settle(reply: Reply | undefined, failure: string | undefined): Promise<void>
}
