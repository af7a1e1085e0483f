import type { Exchange } from '../exchange.ts'
import type { Fault } from '../fault.ts'
import { type Form, readForm } from './form.ts'
import { parseSignature, type Signature } from './multi-effect.ts'

export type Path = 'invoice' | 'general'

/** A request with everything the checks look at already read. What could not be read is undefined. */
export interface Call {
  exchange: Exchange
  path: Path | undefined
  /** Seconds of the emulated clock. */
  now: number
  fault: Fault | undefined
  signature: Signature | undefined
  form: Form | undefined
}

export function readCall(exchange: Exchange, now: number, fault: Fault | undefined): Call {
  const path = /^\/ocr\/(invoice|general)$/.exec(exchange.url.pathname)?.[1]
  return {
    exchange,
    path: path === 'invoice' || path === 'general' ? path : undefined,
    now: Math.floor(now / 1000),
    fault,
    signature: parseSignature(exchange.headers.get('authorization') ?? ''),
    form: readForm(exchange),
  }
}
