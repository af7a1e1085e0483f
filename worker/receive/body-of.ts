import { Refusal } from '../refuse/refusal.ts'
import type { AppContext } from '../request/context.ts'
import { readLimited } from './read-limited.ts'

/** Bytes of what is no picture: a form, or a dozen values. */
const longest = 16 * 1024

/**
 * A short body as it is understood.
 * @throws {Refusal} `bad-request` for one that is too long, broken off or not understood
 */
export async function bodyOf<Value>({ req }: AppContext, understand: (text: string) => Value): Promise<Value> {
  try {
    return understand(new TextDecoder().decode(await readLimited(req.raw, longest)))
  } catch {
    throw new Refusal('bad-request', false, { parameter: 'body' })
  }
}
