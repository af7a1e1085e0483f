import type { Context } from 'hono'
import type { RequestIdVariables } from 'hono/request-id'
import type { Problem } from '../../shared/api/problem.ts'
import type { MeteredId } from '../../shared/products.ts'
import type { Client } from '../tokens/client.ts'
import type { Env } from './bindings.ts'
import type { Stopwatch } from './stopwatch.ts'

/** The only seams: what a test cannot wait for or look into, the network, the clock and the log. */
export interface Surroundings {
  fetch: typeof fetch
  /** Milliseconds since 1970. */
  now: () => number
  sleep: (milliseconds: number, signal: AbortSignal) => Promise<void>
  /** Where the one line of each request goes. */
  log: (line: string) => void
}

/** What the line about a request is made of, filled in as it passes the stages. */
export interface Outcome {
  client?: string
  product?: MeteredId
  code?: Problem['code']
  vendorCode?: string
  /** Products that failed before. */
  tried?: number
  /** For the administrator: which setting, or where in the code. */
  fault?: string
  /** As announced: an upload may break off before. */
  bytes?: number
  replayed?: boolean | undefined
}

interface Variables extends RequestIdVariables {
  stopwatch: Stopwatch
  outcome: Outcome
  client: Client
}

export type AppEnv = { Bindings: Env; Variables: Variables }
export type AppContext = Context<AppEnv>
