import type { Tried } from '../../shared/api/problem.ts'
import type { Pace } from '../meter/pace.ts'
import type { createBytesInFlight } from '../receive/bytes-in-flight.ts'
import type { AppContext, Surroundings } from '../request/context.ts'
import type { Rest } from '../route/rest.ts'
import type { Speeds } from '../route/speeds.ts'
import type { Settings } from '../settings/settings.ts'
import { meteringOf } from './metering.ts'
import { recognizedSchema } from './recognized.ts'

/** What one isolate remembers from request to request. */
interface Kept {
  rest: Rest
  speeds: Speeds
  pace: Pace
  bytesInFlight: ReturnType<typeof createBytesInFlight>
}

export type Around = Surroundings & Kept

export function toolsFor(context: AppContext, settings: Settings, around: Around) {
  const { rest, speeds } = around
  const tried: Tried[] = []
  return { ...meteringOf(context, settings, around, recognizedSchema), rest, speeds, tried }
}
