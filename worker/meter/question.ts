import type { MeteredId } from '../../shared/products.ts'
import type { Budget, Period, Reached } from './budget.ts'

/** One request of a client that wants to ask a product. */
export interface Question {
  /** Of the request. */
  request: string
  client: string
  /** The same for the same picture, page and what was asked for. */
  key: string
  /** The same for another try of the same job, whatever its bytes. */
  job?: string | undefined
  product: MeteredId
  /** Calls a day; absent for as many as the vendors allow. */
  daily?: number | undefined
  /** Questions of this client at once, and started within a minute. */
  concurrent: number
  perMinute?: number | undefined
  /** What the whole deployment may spend. */
  budget?: Budget | undefined
  /** Milliseconds since 1970: now, and when the request is given up at the latest. */
  now: number
  until: number
}

/** With the client's calls of today, this one included, and the shares of the budget they reached. */
type Entered = { admission: 'entered'; used: number; reached?: Reached[] }

/** Why a call is not let go. */
export type Refused =
  | { admission: 'daily-limit' }
  /** With the period whose budget is used up, and the shares this call would have reached. */
  | { admission: 'budget'; period: Period; reached: Reached[] }
  /** Seconds until there may be room. */
  | { admission: 'busy'; after: number }

/** What comes of asking for one more call. */
export type Decision = Entered | Refused

/** `running`: the same is being asked for this client right now, under that key. */
export type Admission =
  | Decision
  | { admission: 'running'; key: string }
  /** With the reply the same question got a few minutes ago. */
  | { admission: 'replayed'; reply: string }

/** The next call of a question: the product asked first, or another. */
export interface NextTry extends Pick<Question, 'request' | 'product' | 'daily' | 'now' | 'budget'> {
  /** How many calls there were before. */
  tries: number
  /** Whether the one before may be billed. */
  billed: boolean
}

/** A call of which it became known too late for its question that it is not billed. */
export interface LateCall extends Pick<Question, 'request' | 'product' | 'now'> {
  /** Which of the question’s calls it was, and Beijing's day it was counted on. */
  tries: number
  day: string
}

/** How a question ended. */
export interface Settlement extends Pick<Question, 'request' | 'now'> {
  /** How many calls were sent, and whether the last may be billed; one that is known not to be is given back. */
  tries: number
  billed: boolean
  reply?: string | undefined
  /** Whether the reply may be given again for some minutes. */
  isKept: boolean
  /** For those who wait for the same: the problem as JSON. */
  failure?: string | undefined
}

/** What somebody who waited for the same question hears; `gone` when whoever asked never came back. */
export type Outcome =
  | { outcome: 'replied' | 'failed'; told: string }
  | { outcome: 'refused'; refused: Refused }
  | { outcome: 'gone' }
