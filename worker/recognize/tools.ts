import type { Tried } from '../../shared/api/problem.ts'
import type { Rest } from '../route/rest.ts'
import type { Speeds } from '../route/speeds.ts'
import type { RequestMeter } from './metered-request.ts'
import type { Recognized } from './recognized.ts'

/** What one recognition may use; everything with a side effect is in here. */
export interface Tools {
  fetch: typeof fetch
  /** Milliseconds since 1970. */
  now: () => number
  random: () => number
  sleep: (milliseconds: number, signal: AbortSignal) => Promise<void>
  /** The deadline: what was sent is finished by then, whether or not the caller is still there. */
  signal: AbortSignal
  /** The deadline, or a caller who has gone: nothing more is sent. */
  unsent: AbortSignal
  /** The deadline, milliseconds since 1970. */
  until: number
  /** After the deadline: until then a call that may be billed is heard out. */
  listening: AbortSignal
  /** Takes the time of a stage. */
  measure: <T>(stage: 'meter' | 'sign' | 'upstream' | 'normalize', work: () => T | Promise<T>) => Promise<T>
  rest: Rest
  speeds: Speeds
  meter: Pick<RequestMeter<Recognized>, 'turn' | 'sending'>
  /** Filled in as products fail, for the reply and the refusal alike. */
  tried: Tried[]
}
