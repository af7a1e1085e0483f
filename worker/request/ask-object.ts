import { Refusal } from '../refuse/refusal.ts'

/** How the runtime marks what another try, by a fresh stub, may get past. */
interface Marks {
  retryable?: boolean
  overloaded?: boolean
  /** The object was put away, moved or deployed anew meanwhile. */
  durableObjectReset?: boolean
}

const mayPass = ({ retryable, overloaded, durableObjectReset }: Marks) =>
  !overloaded && Boolean(retryable || durableObjectReset)

/**
 * Asks an object, and once more by a fresh stub where the failure is marked so: what the objects' methods do they do
 * once, however often they are asked.
 * @throws {Refusal} `unavailable` where it could not be asked
 */
export async function askObject<Stub, Answer>(
  stub: () => Stub,
  ask: (stub: Stub) => Promise<Answer>,
  attempts = 2,
): Promise<Answer> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await ask(stub())
    } catch (error) {
      if (attempt >= attempts || !mayPass(error as Marks)) throw unavailable(error)
    }
  }
}

/** What a store of the worker's own did not answer. */
export const unavailable = (cause: unknown) => new Refusal('unavailable', true, { cause })
