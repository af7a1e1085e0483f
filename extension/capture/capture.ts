import type { Origin } from '../inbox/captured-file.ts'
import { inbox } from '../inbox/inbox.ts'
import type { Job } from '../inbox/job.ts'
import { toProblem } from '../inbox/problem.ts'
import { unstored } from './unstored.ts'

/** Something to capture: what is known of it beforehand, and how its bytes are had. */
export interface Source {
  /** Name to show; '' when there is none. */
  name: string
  origin: Origin
  /** The bytes, and what the way to them adds to the origin. */
  read(): Promise<{ bytes: Blob; origin?: Partial<Origin> }>
}

/**
 * Brings something into the inbox. Out: its job, with bytes and `captured`; or, when the bytes could not be had or
 * stored, a failed job that says why. Throws when not even that can be stored; its name is then among the unstored.
 */
export async function capture({ name, origin, read }: Source): Promise<Job> {
  const file = { id: crypto.randomUUID(), name, capturedAt: new Date().toISOString(), origin }
  try {
    const found = await read()
    return await inbox.add({ ...file, bytes: found.bytes, origin: { ...origin, ...found.origin } })
  } catch (error) {
    return await inbox.addFailure(file, { ...toProblem(error), retryable: false }).catch(async (refused: unknown) => {
      await unstored.note(name)
      throw refused
    })
  }
}
