import type { BureauInvoice } from './bureau.ts'
import type { Exchange } from './exchange.ts'
import type { Fault } from './fault.ts'
import type { FixtureLibrary } from './fixture-library.ts'
import type { SampleKeys } from './sample-keys.ts'
import type { Switches } from './switches.ts'

/** What every emulated cloud is given. */
export interface CloudSettings {
  /** Milliseconds since 1970. */
  now: () => number
  keys: SampleKeys
  switches: Switches
  fixtures: FixtureLibrary
  /** What the tax bureau knows. */
  bureau: readonly BureauInvoice[]
  /** Replies given for every picture, by `<cloud>/<product>`. */
  replies: Readonly<Record<string, unknown>>
  /** Downloads the picture behind a url. */
  download: (url: string, signal: AbortSignal) => Promise<Response>
}

/** What a cloud says to one request. */
export interface Answer {
  status: number
  /** Sent as JSON, unless it is text already. */
  body: unknown
  headers?: Record<string, string>
  /** For the log: the product asked for, and the vendor's code or OK. */
  product: string
  code: string
  /** For the log: what the client should have signed. */
  explanation?: string
}

/** One emulated cloud. */
export interface Cloud {
  /** Host it has on the internet, which a client may sign instead of the one it reached. */
  publicName: string
  /** True for a host that is this cloud's. */
  owns: (host: string) => boolean
  /** What can be called, as the replies name it. */
  products: readonly string[]
  /** Vendor's codes that can be asked for as a fault. */
  codes: readonly string[]
  answer: (exchange: Exchange, fault: Fault | undefined) => Promise<Answer>
  /** Whether the vendor puts a call on its bill that it answered so, whether or not the answer arrived. */
  bills: (answer: Answer) => boolean
}
